package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A new version takes the place of the old one, or does not. */
@ApiServerTests
class ApiServerUpgradeTest {

    private final TestCluster cluster;

    ApiServerUpgradeTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void a_version_is_put_in_place_and_another_territory_keeps_its_own() {
        cluster.create("aude", "");
        cluster.create("tarn", "");
        cluster.awaitCondition("aude", "Ready", "True", "Serving");
        cluster.awaitCondition("tarn", "Ready", "True", "Serving");

        cluster.change("aude", "{\"spec\":{\"version\":\"2.0.0\"}}");

        awaitVersion("aude", "2.0.0");
        assertThat(cluster.image("aude", "school-service")).isEqualTo("stagein/school-service:2.0.0");
        assertThat(cluster.image("tarn", "school-service")).isEqualTo("stagein/school-service:1.0.0");
        assertThat(cluster.status("aude").upgradingTo()).isNull();
    }

    @Test
    void a_version_that_does_not_become_ready_is_rolled_back_and_tried_again_only_if_asked_anew() {
        cluster.create("ariege", "");
        cluster.awaitCondition("ariege", "Ready", "True", "Serving");

        cluster.change("ariege", "{\"spec\":{\"version\":\"broken\"}}");
        cluster.awaitCondition("ariege", "Degraded", "True", "UpgradeFailed");
        cluster.awaitCondition("ariege", "ServicesReady", "True", "Ready");
        assertThat(cluster.status("ariege").version()).isEqualTo("1.0.0");
        assertThat(cluster.status("ariege").failedVersion()).isEqualTo("broken");
        assertThat(cluster.status("ariege").upgradingTo()).isNull();
        for (Part part : Part.values()) {
            assertThat(cluster.image("ariege", part.service())).endsWith(":1.0.0");
        }
        assertThat(cluster.events("ariege")).contains("UpgradeFailed", "RolledBack");

        cluster.change("ariege", "{\"spec\":{\"version\":\"1.0.1\"}}");
        awaitVersion("ariege", "1.0.1");
        cluster.awaitCondition("ariege", "Degraded", "False", "AsAsked");
        assertThat(cluster.status("ariege").failedVersion()).isNull();
    }

    @Test
    void a_version_that_failed_in_an_early_wave_waits_in_the_later_ones() {
        cluster.create("gard", "  wave: 0\n");
        cluster.create("var", "  wave: 7\n");
        cluster.awaitCondition("gard", "Ready", "True", "Serving");
        cluster.awaitCondition("var", "Ready", "True", "Serving");

        cluster.change("gard", "{\"spec\":{\"version\":\"broken\"}}");
        cluster.awaitCondition("gard", "Degraded", "True", "UpgradeFailed");
        cluster.change("var", "{\"spec\":{\"version\":\"broken\"}}");

        cluster.awaitCondition("var", "Ready", "True", "UpgradeWaits");
        assertThat(cluster.image("var", "gateway-service")).endsWith(":1.0.0");
    }

    @Test
    void a_first_version_that_does_not_become_ready_is_told_and_another_one_takes_its_place() {
        cluster.keycloak.failing.add("yonne");
        cluster.create("yonne", "");
        cluster.change("yonne", "{\"spec\":{\"version\":\"broken\"}}");
        cluster.keycloak.failing.remove("yonne");

        cluster.awaitCondition("yonne", "Degraded", "True", "ServicesFailed");
        cluster.awaitCondition("yonne", "Ready", "False", "Installing");
        assertThat(cluster.status("yonne").version()).isNull();

        cluster.change("yonne", "{\"spec\":{\"version\":\"1.0.0\"}}");
        cluster.awaitCondition("yonne", "Ready", "True", "Serving");
        cluster.awaitCondition("yonne", "Degraded", "False", "AsAsked");
    }

    private void awaitVersion(String id, String version) {
        Awaitility.await(id + " runs " + version)
                .atMost(Duration.ofSeconds(60))
                .until(() -> version.equals(cluster.status(id).version()));
    }
}
