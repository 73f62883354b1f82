package fr.stagein.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The realm as its protocol shows it, with really signed tokens. A code says who comes back and for which request. */
public final class FakeKeycloak {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RSAKey key;
    private final HttpServer server;
    private final String issuer;
    private final Set<String> endedSignIns = ConcurrentHashMap.newKeySet();
    private volatile boolean away;
    private volatile int tokensLast = 300;

    FakeKeycloak() {
        try {
            key = new RSAKeyGenerator(2048).keyID("realm").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException failed) {
            throw new IllegalStateException(failed);
        }
        issuer = "http://localhost:" + server.getAddress().getPort() + "/realms/test";
        server.createContext("/realms/test", exchange -> {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath().replace("/realms/test", "");
            if (away) {
                answer(exchange, 503, "{}");
            } else if (path.equals("/protocol/openid-connect/certs")) {
                answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            } else if (path.equals("/protocol/openid-connect/token")) {
                token(exchange, parameters(new String(sent, UTF_8)));
            } else if (path.equals("/as-keycloak-sees-it")) {
                answer(exchange, 200, JSON.writeValueAsString(exchange.getRequestHeaders()));
            } else {
                answer(exchange, 200, "{}");
            }
        });
        server.createContext("/resources/", exchange -> answer(exchange, 200, "{\"looks\":\"good\"}"));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String issuer() {
        return issuer;
    }

    /** Without a path. */
    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void goesAway(boolean now) {
        away = now;
    }

    /** Access tokens given from now on run out after so many seconds. */
    public void tokensLast(int seconds) {
        tokensLast = seconds;
    }

    /** Its refresh tokens work no more. */
    public void ends(String signIn) {
        endedSignIns.add(signIn);
    }

    /** @param signIn Keycloak's session */
    public String code(String person, String signIn, String nonce) {
        return encoded(String.join("|", person, signIn, nonce));
    }

    /** As Keycloak sends it to the gateway. */
    public String logoutToken(String person, String signIn) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("gateway")
                .subject(person)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        if (signIn != null) {
            claims.claim("sid", signIn);
        }
        return signed("logout+jwt", claims.build());
    }

    /** The same, by somebody else. */
    public String forgedLogoutToken(String person) {
        String[] parts = logoutToken(person, null).split("\\.");
        return parts[0] + "." + parts[1] + "." + encoded("no signature at all");
    }

    /** A student, but for {@code operator-…}. */
    private static String roleOf(String person) {
        return person.startsWith("operator-") ? "operator" : "student";
    }

    private void token(HttpExchange exchange, Map<String, String> asked) throws IOException {
        boolean first = asked.get("grant_type").equals("authorization_code");
        String[] who = new String(Base64.getUrlDecoder().decode(asked.get(first ? "code" : "refresh_token")), UTF_8)
                .split("\\|");
        if (endedSignIns.contains(who[1])) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"Session not active\"}");
            return;
        }
        Map<String, Object> tokens = new ConcurrentHashMap<>();
        tokens.put(
                "access_token",
                signed(
                        "JWT",
                        claims(who[0], tokensLast)
                                .claim("realm_access", Map.of("roles", List.of(roleOf(who[0]))))
                                .build()));
        tokens.put("refresh_token", encoded(String.join("|", who[0], who[1], "again")));
        tokens.put("token_type", "Bearer");
        tokens.put("expires_in", tokensLast);
        tokens.put("scope", "openid profile email");
        if (first) {
            tokens.put(
                    "id_token",
                    signed(
                            "JWT",
                            claims(who[0], 300)
                                    .audience("gateway")
                                    .claim("azp", "gateway")
                                    .claim("sid", who[1])
                                    .claim("nonce", who[2])
                                    .claim("given_name", "Léa")
                                    .build()));
        }
        answer(exchange, 200, JSON.writeValueAsString(tokens));
    }

    private JWTClaimsSet.Builder claims(String person, int seconds) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(person)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(seconds)));
    }

    private String signed(String type, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(new JOSEObjectType(type))
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8), pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String json) {
        try (exchange) {
            byte[] body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
