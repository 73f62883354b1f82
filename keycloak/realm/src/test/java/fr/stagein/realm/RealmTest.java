package fr.stagein.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void what_keycloak_fills_in_stays_a_place() {
        JsonNode realm = JSON.readTree(Realm.json(settings(List.of()), Map.of()));

        assertThat(realm.get("realm").asString()).isEqualTo("dordogne");
        assertThat(realm.get("clients")
                        .valueStream()
                        .map(client -> client.path("secret").asString("")))
                .contains("${STAGEIN_GATEWAY_SECRET}", "${STAGEIN_NOTIFICATION_SECRET}", "${STAGEIN_SCHOOL_SECRET}");
    }

    @Test
    void nobody_of_a_pack_can_sign_in_outside_a_demo() {
        assertThat(emails(Realm.json(settings(List.of()), Map.of()))).containsExactly("club@dordogne.example");
        assertThat(emails(Realm.json(
                        settings(List.of(
                                new RealmAccount("1", "lea", "lea@eleve.example", "Léa", "Roy", "fr", "student"))),
                        Map.of())))
                .containsExactly("lea@eleve.example", "club@dordogne.example");
    }

    @Test
    void a_provider_that_is_switched_on_names_the_setting_that_it_lacks() {
        assertThatThrownBy(() -> Realm.json(settings(List.of()), Map.of("STAGEIN_PROCONNECT_ENABLED", "true")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("STAGEIN_PROCONNECT_CLIENT_ID");
    }

    private static List<String> emails(String realm) {
        return JSON.readTree(realm)
                .get("users")
                .valueStream()
                .filter(user -> user.has("email"))
                .map(user -> user.get("email").asString())
                .toList();
    }

    private static RealmSettings settings(List<RealmAccount> accounts) {
        return new RealmSettings(
                "dordogne",
                "https://dordogne.stagein.example",
                "http://gateway:8080",
                new ClientSecrets(
                        "${STAGEIN_GATEWAY_SECRET}", "${STAGEIN_NOTIFICATION_SECRET}", "${STAGEIN_SCHOOL_SECRET}"),
                Map.of("host", "mail.example", "port", "587"),
                List.of("operator"),
                accounts,
                "club@dordogne.example");
    }
}
