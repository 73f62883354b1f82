package fr.stagein.operator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks Keycloak as the services do: by the realm's public description. */
final class KeycloakRealms implements Realms {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String keycloak;
    private final HttpClient http;

    KeycloakRealms(Engines engines) {
        this.keycloak = engines.keycloakUrl();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    @Override
    public boolean has(Territory territory) throws KeycloakAway {
        var question = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/" + territory.id() + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        try {
            int status =
                    http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200 && status != 404) {
                throw new KeycloakAway("Keycloak answers " + status);
            }
            return status == 200;
        } catch (IOException away) {
            // Its text holds the attempt's details, which change each time; the condition must not.
            throw new KeycloakAway(
                    "Keycloak does not answer: " + away.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KeycloakAway("The operator is stopping");
        }
    }
}
