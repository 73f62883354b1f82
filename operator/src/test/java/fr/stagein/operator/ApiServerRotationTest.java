package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A territory's secrets are made anew, and who reads what others renewed is started anew. */
@ApiServerTests
class ApiServerRotationTest {

    private final TestCluster cluster;

    ApiServerRotationTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void a_leak_is_answered_by_one_line() {
        cluster.mayAdministerKeycloak();
        cluster.create("vosges", "  rotation: at the start\n");
        cluster.awaitCondition("vosges", "Ready", "True", "Serving");
        assertThat(cluster.status("vosges").conditions())
                .extracting(one -> one.getType())
                .doesNotContain("SecretsRotated");
        Secret keys = cluster.secret("vosges", "keys");
        String password = password("vosges", "database-school");

        cluster.change("vosges", "{\"spec\":{\"rotation\":\"2026-11-30\"}}");
        cluster.awaitCondition("vosges", "SecretsRotated", "True", "Rotated");

        Secret after = cluster.secret("vosges", "keys");
        assertThat(after.getData().get("home-key")).isEqualTo(keys.getData().get("home-key"));
        assertThat(after.getData().get("seal")).isEqualTo(keys.getData().get("seal"));
        assertThat(value(after, "vault-school")).startsWith("2:").endsWith("," + value(keys, "vault-school"));
        assertThat(cluster.keycloak.clients)
                .containsEntry("vosges/gateway", value(after, "gateway-client"))
                .containsEntry("vosges/school-service", value(after, "school-client"));
        assertThat(password("vosges", "database-school")).isNotEqualTo(password);
        assertThat(cluster.deployment("vosges", "school-service").toString()).contains("database-school-spare");
        cluster.awaitCondition("vosges", "Ready", "True", "Serving");
        assertThat(cluster.events("vosges")).contains("Rotated");

        // A Territory of this name that was lost and is written anew goes on with them.
        cluster.delete("vosges");
        cluster.create("vosges", "");
        cluster.awaitCondition("vosges", "Ready", "True", "Serving");
        assertThat(cluster.deployment("vosges", "school-service").toString()).contains("database-school-spare");
        assertThat(cluster.secret("vosges", "keys").getData()).isEqualTo(after.getData());
    }

    @Test
    void only_who_reads_a_certificate_that_was_renewed_is_started_anew() {
        cluster.create("meuse", "");
        cluster.awaitCondition("meuse", "Ready", "True", "Serving");
        String school = secrets("school-service");
        String offer = secrets("offer-service");

        cluster.administrator
                .secrets()
                .inNamespace("kafka")
                .withName("meuse-school-service")
                .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"data\":{\"user.crt\":\"bmV3\"}}");
        // By itself it looks every few minutes.
        cluster.change("meuse", "{\"spec\":{\"wave\":4}}");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !secrets("school-service").equals(school));
        assertThat(secrets("offer-service")).isEqualTo(offer);
        assertThat(secrets("gateway-service")).isEqualTo("0");
        assertThat(cluster.secret("meuse", "kafka-school-service").getData()).containsEntry("user.crt", "bmV3");
    }

    private String secrets(String service) {
        Map<String, String> annotations = cluster.deployment("meuse", service)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getAnnotations();
        return annotations.get("stagein.fr/secrets");
    }

    private String password(String id, String secret) {
        return value(cluster.secret(id, secret), "password");
    }

    private static String value(Secret secret, String key) {
        return new String(Base64.getDecoder().decode(secret.getData().get(key)), StandardCharsets.UTF_8);
    }
}
