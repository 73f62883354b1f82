package fr.stagein.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;

/** A small issuer that the service under test trusts, and its tokens: same claims as Keycloak's, really signed. */
public final class Tokens {

    /** As the realm's mappers write them into what the gateway gets. */
    private static final List<String> SERVICES =
            List.of("school-service", "offer-service", "application-service", "notification-service", "trial-service");

    private static final Duration LIFE = Duration.ofMinutes(5);

    private static final RSAKey KEY = key();

    /** A signature takes as long as the whole request that it opens: who comes again shows the same token, as in a browser. */
    private static final Map<Person, Signed> SIGNED = new ConcurrentHashMap<>();

    private static final String ISSUER = serve();

    private Tokens() {}

    public static String issuer() {
        return ISSUER;
    }

    public static HttpHeaders student(String accountId) {
        return of(accountId, "Léa", "student");
    }

    public static HttpHeaders student(String accountId, String firstName, String familyName) {
        return signed(accountId, firstName, Map.of("family_name", familyName), "student");
    }

    public static HttpHeaders named(String accountId, String firstName, String familyName, String role) {
        return signed(accountId, firstName, Map.of("family_name", familyName), role);
    }

    public static HttpHeaders guardian(String accountId) {
        return of(accountId, "Claire", "guardian");
    }

    public static HttpHeaders teacher(String accountId) {
        return of(accountId, "Paul", "teacher");
    }

    public static HttpHeaders principal(String accountId) {
        return of(accountId, "Anne", "principal");
    }

    public static HttpHeaders company(String accountId) {
        return of(accountId, "Marc", "company");
    }

    public static HttpHeaders operator(String accountId) {
        return of(accountId, "Odile", "operator");
    }

    public static HttpHeaders support(String accountId) {
        return of(accountId, "Sam", "support");
    }

    /** A token of a company's member whose address the provider has confirmed, or not. */
    public static HttpHeaders company(String accountId, String email, boolean verified) {
        return signed(accountId, "Marc", Map.of("email", email, "email_verified", verified), "company");
    }

    /** A token of a person whose address the provider has confirmed. */
    public static HttpHeaders signed(String accountId, String email, String role) {
        return signed(accountId, "Claire", Map.of("email", email, "email_verified", true), role);
    }

    /** The authorization header of a person with these realm roles. */
    public static HttpHeaders of(String accountId, String firstName, String... roles) {
        return signed(accountId, firstName, Map.of(), roles);
    }

    /** A valid token for another service only. */
    public static HttpHeaders forAnother(String accountId, String... roles) {
        return signed(accountId, "Léa", Map.of("aud", List.of("another-service", "account")), roles);
    }

    private static HttpHeaders signed(String accountId, String firstName, Map<String, Object> more, String... roles) {
        Instant now = Instant.now();
        var token = SIGNED.compute(
                new Person(accountId, firstName, more, List.of(roles)),
                (person, before) -> before != null && before.end().isAfter(now.plus(LIFE.dividedBy(2)))
                        ? before
                        : sign(person, now));
        var headers = new HttpHeaders();
        headers.setBearerAuth(token.serialized());
        return headers;
    }

    private static Signed sign(Person person, Instant now) {
        Instant end = now.plus(LIFE);
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(person.accountId())
                .audience(SERVICES)
                .claim("given_name", person.firstName())
                .claim("realm_access", Map.of("roles", person.roles()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(end));
        person.more().forEach(claims::claim);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims.build());
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        return new Signed(token.serialize(), end);
    }

    private record Person(String accountId, String firstName, Map<String, Object> more, List<String> roles) {}

    private record Signed(String serialized, Instant end) {}

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
            answer(server, "/.well-known/openid-configuration", """
                    {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/auth",
                     "token_endpoint":"%1$s/token","subject_types_supported":["public"],
                     "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer));
            answer(server, "/jwks", new JWKSet(KEY.toPublicJWK()).toString());
            server.setExecutor(command -> Thread.ofPlatform().daemon().start(command));
            Thread.ofPlatform().daemon().start(server::start);
            return issuer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
