package fr.stagein.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Changes them by Keycloak's administration, as a client of the realm master with the role {@code manage-clients} of the
 * territories' realms. Its {@code client-id} and {@code client-secret} are in a Secret of the operator's namespace.
 */
final class KeycloakClients implements ClientSecrets {

    static final String SECRET = "keycloak-admin";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KubernetesClient kubernetes;
    private final Engines engines;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    KeycloakClients(KubernetesClient kubernetes, Engines engines) {
        this.kubernetes = kubernetes;
        this.engines = engines;
    }

    @Override
    public boolean mayChange() {
        return account() != null;
    }

    @Override
    public void set(String realm, String client, String secret) throws Realms.KeycloakAway {
        String token = token();
        String clients = engines.keycloakUrl() + "/admin/realms/" + realm + "/clients";
        JsonNode found = ask(HttpRequest.newBuilder(URI.create(clients + "?clientId=" + encoded(client))), token);
        if (!(found.path(0) instanceof ObjectNode wanted)) {
            throw new Realms.KeycloakAway("The realm " + realm + " has no client " + client);
        }
        wanted.put("secret", secret);
        ask(
                HttpRequest.newBuilder(
                                URI.create(clients + "/" + wanted.path("id").asText()))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(wanted.toString())),
                token);
    }

    private String token() throws Realms.KeycloakAway {
        Secret account = account();
        if (account == null) {
            throw new Realms.KeycloakAway("The secret " + SECRET + " is gone");
        }
        String form = "grant_type=client_credentials&client_id=" + encoded(value(account, "client-id"))
                + "&client_secret=" + encoded(value(account, "client-secret"));
        return ask(
                        HttpRequest.newBuilder(URI.create(
                                        engines.keycloakUrl() + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)),
                        "")
                .path("access_token")
                .asText();
    }

    private @Nullable Secret account() {
        return kubernetes
                .secrets()
                .inNamespace(engines.operatorNamespace())
                .withName(SECRET)
                .get();
    }

    private JsonNode ask(HttpRequest.Builder request, String token) throws Realms.KeycloakAway {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new Realms.KeycloakAway("Keycloak answers " + answer.statusCode() + " to its administrator");
            }
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException away) {
            throw new Realms.KeycloakAway(
                    "Keycloak does not answer: " + away.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Realms.KeycloakAway("The operator is stopping");
        }
    }

    private static String value(Secret secret, String key) {
        String value = secret.getData() == null ? null : secret.getData().get(key);
        return value == null ? "" : new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8).strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
