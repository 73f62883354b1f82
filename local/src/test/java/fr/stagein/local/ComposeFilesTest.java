package fr.stagein.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.local.infrastructure.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComposeFilesTest {

    @TempDir
    Path temporary;

    @Test
    void secrets_are_made_once_behind_a_folder_of_its_owner_alone() throws IOException {
        write(Map.of());
        String key = read("secrets/school-service/stagein.vault.keys");
        write(Map.of());

        assertThat(read("secrets/school-service/stagein.vault.keys")).isEqualTo(key);
        assertThat(read("secrets/offer-service/stagein.vault.keys")).isNotEqualTo(key);
        assertThat(permissions(".")).isEqualTo("rwx------");
        assertThat(permissions("secrets/school-service")).isEqualTo("rwxr-xr-x");
        assertThat(permissions("secrets/school-service/stagein.vault.keys")).isEqualTo("r--r--r--");
        assertThat(permissions("secrets.properties")).isEqualTo("rw-------");
    }

    @Test
    void each_database_has_the_password_that_its_service_is_given() throws IOException {
        write(Map.of());
        String password = read("secrets/offer-service/spring.datasource.password");
        assertThat(read("secrets/postgres/init/databases.sql").lines())
                .contains("create role offer login password '" + password + "';", "create database offer owner offer;");
    }

    @Test
    void the_packs_people_are_in_a_demo_alone_and_the_operator_where_there_is_one() throws IOException {
        write(Map.of(
                "STAGEIN_OPERATOR_EMAIL", "operatrice@clee.example", "STAGEIN_PUBLIC_URL", "https://stage.example"));
        JsonNode realm = realm();
        assertThat(realm.get("users")
                        .valueStream()
                        .map(user -> user.path("email").asString("")))
                .contains("operatrice@clee.example")
                .doesNotContain("lea@eleve.example");
        assertThat(realm.get("clients").toString())
                .contains("https://stage.example/login/oauth2/code/keycloak")
                .contains("http://gateway-service:8080/logout/connect/back-channel/keycloak");

        write(Map.of("STAGEIN_DEMO", "true"));
        assertThat(realm().get("users")
                        .valueStream()
                        .map(user -> user.path("email").asString("")))
                .contains("lea@eleve.example");
    }

    @Test
    void a_mail_server_with_a_user_needs_the_file_of_its_password() throws IOException {
        Path password = Files.writeString(temporary.resolve("smtp"), "a secret\n");
        write(Map.of("STAGEIN_SMTP_USER", "stage", "STAGEIN_SMTP_PASSWORD_FILE", password.toString()));
        assertThat(read("secrets/notification-service/spring.mail.password")).isEqualTo("a secret");
        assertThat(realm().get("smtpServer").get("password").asString()).isEqualTo("a secret");

        assertThatThrownBy(() -> write(Map.of("STAGEIN_SMTP_USER", "stage")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("STAGEIN_SMTP_PASSWORD_FILE");
    }

    @Test
    void settings_are_read_as_compose_reads_them() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("settings"),
                "# A=1\nSTAGEIN_DEMO=true\nURL=https://a.example/?b=c\nNAME=\"a b\"\n\n");
        assertThat(ComposeFiles.dotEnv(file))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("STAGEIN_DEMO", "true", "URL", "https://a.example/?b=c", "NAME", "a b"));
        assertThat(ComposeFiles.dotEnv(temporary.resolve("none"))).isEmpty();
    }

    private void write(Map<String, String> settings) throws IOException {
        new ComposeFiles(temporary.resolve("home"), settings).write();
    }

    private JsonNode realm() throws IOException {
        return JsonMapper.builder().build().readTree(read("secrets/keycloak/import/dordogne-realm.json"));
    }

    private String read(String file) throws IOException {
        return Files.readString(temporary.resolve("home").resolve(file));
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(temporary.resolve("home").resolve(file)));
    }
}
