package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The end of a territory: its data stay unless their end is asked for twice. */
@ApiServerTests
class ApiServerEndTest {

    private final TestCluster cluster;

    ApiServerEndTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void without_the_confirmation_the_data_stay_and_a_new_territory_takes_them_up() {
        cluster.create("cantal", "  deletionPolicy: Delete\n");
        cluster.awaitCondition("cantal", "Ready", "True", "Serving");
        Map<String, String> keys = cluster.secret("cantal", "keys").getData();

        cluster.delete("cantal");

        assertThat(cluster.administrator
                        .apps()
                        .deployments()
                        .inNamespace("stagein-cantal")
                        .list()
                        .getItems())
                .isEmpty();
        assertThat(namespaceGoes("cantal")).isFalse();
        assertThat(topics("cantal")).isNotEmpty();
        assertThat(cluster.events("cantal")).contains("DataRetained");

        cluster.create("cantal", "");
        cluster.awaitCondition("cantal", "Ready", "True", "Serving");
        assertThat(cluster.secret("cantal", "keys").getData()).isEqualTo(keys);
    }

    @Test
    void with_the_confirmation_everything_goes_and_nothing_of_the_others() {
        cluster.create("corse", "");
        cluster.create("correze", "");
        cluster.awaitCondition("corse", "Ready", "True", "Serving");
        cluster.awaitCondition("correze", "Ready", "True", "Serving");
        cluster.change("corse", """
                {"metadata":{"annotations":{"stagein.fr/confirm-deletion":"corse"}},"spec":{"deletionPolicy":"Delete"}}""");

        cluster.delete("corse");

        // No controller is here that would empty it.
        assertThat(namespaceGoes("corse")).isTrue();
        assertThat(topics("corse")).isEmpty();
        assertThat(realmImport("corse")).isNull();
        assertThat(realmImport("correze")).isNotNull();
        assertThat(topics("correze")).isNotEmpty();
        assertThat(namespaceGoes("correze")).isFalse();
    }

    private boolean namespaceGoes(String id) {
        return cluster.administrator
                        .namespaces()
                        .withName("stagein-" + id)
                        .require()
                        .getMetadata()
                        .getDeletionTimestamp()
                != null;
    }

    private @Nullable GenericKubernetesResource realmImport(String id) {
        return cluster.administrator
                .genericKubernetesResources("k8s.keycloak.org/v2alpha1", "KeycloakRealmImport")
                .inNamespace("keycloak")
                .withName("stagein-" + id)
                .get();
    }

    private List<GenericKubernetesResource> topics(String id) {
        return cluster.administrator
                .genericKubernetesResources("kafka.strimzi.io/v1", "KafkaTopic")
                .inNamespace("kafka")
                .withLabel("app.kubernetes.io/instance", id)
                .list()
                .getItems();
    }
}
