package fr.stagein.schools.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.EmbeddedKeycloak;
import fr.stagein.local.infrastructure.EmbeddedPostgres;
import fr.stagein.local.infrastructure.Ports;
import fr.stagein.platform.identity.Keycloak;
import fr.stagein.platform.territory.Territory;
import fr.stagein.realm.ClientSecrets;
import fr.stagein.realm.Realm;
import fr.stagein.realm.RealmSettings;
import fr.stagein.schools.accounts.AccountRefused.Reason;
import fr.stagein.schools.accounts.KeycloakAccounts.User;
import fr.stagein.territory.TerritoryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The same examples as the rules', at the real Keycloak with the territory's realm. */
class AccountsAtKeycloakTest {

    private static final Path FOLDER = Checkout.root().resolve("local/target/tests/" + UUID.randomUUID());

    private static EmbeddedPostgres postgres;
    private static EmbeddedKeycloak server;
    private static Keycloak keycloak;
    private static KeycloakAccounts accounts;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start(
                Checkout.root().resolve("local/target/postgres"),
                FOLDER.resolve("postgres"),
                FOLDER.resolve("postgres.log"),
                Ports.free(),
                Map.of("fsync", "off"));
        postgres.createDatabase("keycloak", "stagein");
        Path realm = FOLDER.resolve("realm.json");
        Files.writeString(
                realm,
                Realm.json(
                        new RealmSettings(
                                "dordogne",
                                "http://localhost:8080",
                                "http://localhost:8080",
                                new ClientSecrets("gateway", "notification", "school"),
                                Map.of("host", "127.0.0.1", "port", String.valueOf(Ports.free())),
                                List.of(),
                                List.of(),
                                null),
                        Map.of()));
        int port = Ports.free();
        server = EmbeddedKeycloak.start(
                FOLDER.resolve("keycloak"),
                FOLDER.resolve("keycloak.log"),
                port,
                new EmbeddedKeycloak.Database(postgres.jdbcUrl("keycloak"), "keycloak", "stagein"),
                "an administrator's password",
                Map.of("dordogne", realm));
        var rest = RestClient.builder().baseUrl("http://127.0.0.1:" + port);
        String token = token(rest.build());
        keycloak = new Keycloak(
                rest.defaultHeaders(headers -> headers.setBearerAuth(token)).build(), "dordogne");
        accounts = new KeycloakAccounts(
                keycloak,
                new KeycloakRoles(keycloak),
                new Territory(
                        "dordogne",
                        "Dordogne",
                        List.of("24"),
                        "A",
                        List.of("fr"),
                        List.of("3e"),
                        ZoneId.of("Europe/Paris"),
                        new TerritoryFile.Rules(3, 14, List.of(), 21, false)));
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
    }

    @ParameterizedTest
    @MethodSource("fr.stagein.schools.accounts.AccountExamples#names")
    void a_pupil_of_any_name_gets_an_account(String kept, String told) {
        String username = "p." + UUID.randomUUID();
        var made = accounts.student(username, kept, kept);
        JsonNode user = user(made.value());
        assertThat(user.path("firstName").asString("")).isEqualTo(told);
        assertThat(user.path("lastName").asString("")).isEqualTo(told);
        assertThat(accounts.student(username, kept, kept)).as("once").isEqualTo(made);
        if (!kept.equals(told) && kept.length() <= 255) {
            assertThatThrownBy(() -> create(Map.of("username", "q." + UUID.randomUUID(), "firstName", kept)))
                    .as("as it is kept")
                    .isInstanceOf(HttpClientErrorException.BadRequest.class)
                    .hasMessageContaining("error-person-name-invalid-character");
        }
        assertThat(accounts.setEnabled(made, false)).isTrue();
        assertThat(user(made.value()).get("enabled").asBoolean()).isFalse();
    }

    @Test
    void an_address_that_the_rules_take_gets_an_account_and_keeps_it() {
        for (String address : AccountExamples.taken()) {
            User made = accounts.adult(address, "Zoé (mère) / Été");
            assertThat(user(made.id()).get("email").asString()).isEqualTo(address.toLowerCase());
            assertThat(accounts.adult(address, "Zoé").id()).as(address).isEqualTo(made.id());
        }
    }

    @Test
    void an_address_that_the_rules_refuse_is_none_for_keycloak() {
        for (String address : AccountExamples.refused()) {
            assertThatThrownBy(() -> accounts.adult(address, "X"))
                    .as(address)
                    .isInstanceOfSatisfying(
                            AccountRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.ADDRESS));
            assertThatThrownBy(() -> create(Map.of("username", "r." + UUID.randomUUID(), "email", address)))
                    .as(address)
                    .isInstanceOf(HttpClientErrorException.BadRequest.class);
        }
    }

    @Test
    void a_username_that_is_somebody_elses_is_told_from_a_keycloak_that_is_away() {
        create(Map.of("username", "zoe.ete1234", "email", "other@famille.example"));
        assertThatThrownBy(() -> accounts.student("zoe.ete1234", "Zoé", "Été"))
                .isInstanceOfSatisfying(
                        AccountRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.USERNAME_TAKEN));

        create(Map.of("username", "mother@famille.example", "email", "stranger@famille.example"));
        assertThatThrownBy(() -> accounts.adult("mother@famille.example", "Claire Été"))
                .isInstanceOfSatisfying(
                        AccountRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ADDRESS));
    }

    private static JsonNode user(String id) {
        return Optional.ofNullable(keycloak.rest()
                        .get()
                        .uri("/admin/realms/dordogne/users/{id}", id)
                        .retrieve()
                        .body(JsonNode.class))
                .orElseThrow();
    }

    private static void create(Map<String, Object> user) {
        keycloak.rest()
                .post()
                .uri("/admin/realms/dordogne/users")
                .contentType(MediaType.APPLICATION_JSON)
                .body(user)
                .retrieve()
                .toBodilessEntity();
    }

    private static String token(RestClient rest) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", "school-service");
        form.add("client_secret", "school");
        return Optional.ofNullable(rest.post()
                        .uri("/realms/dordogne/protocol/openid-connect/token")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form)
                        .retrieve()
                        .body(JsonNode.class))
                .orElseThrow()
                .get("access_token")
                .asString();
    }
}
