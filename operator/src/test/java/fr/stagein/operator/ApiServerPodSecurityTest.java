package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;

/** The API server takes our pods under the strictest of its Pod Security standards. */
@ApiServerTests
class ApiServerPodSecurityTest {

    private final TestCluster cluster;

    ApiServerPodSecurityTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void the_pods_of_a_territory_are_restricted() {
        cluster.create("gironde", "");
        cluster.awaitCondition("gironde", "Ready", "True", "Serving");

        for (Part part : Part.values()) {
            takenButNotAsRoot(cluster.deployment("gironde", part.service()));
        }
    }

    @Test
    void the_pods_of_the_operator_are_restricted() {
        takenButNotAsRoot(cluster.administrator
                .apps()
                .deployments()
                .inNamespace("stagein")
                .withName("stagein-operator")
                .require());
    }

    private void takenButNotAsRoot(Deployment deployment) {
        PodBuilder pod = new PodBuilder()
                .withNewMetadata()
                .withName("tried")
                .withNamespace(deployment.getMetadata().getNamespace())
                .endMetadata()
                .withSpec(deployment.getSpec().getTemplate().getSpec());
        assertThat(cluster.administrator.resource(pod.build()).dryRun().create())
                .isNotNull();

        Pod asRoot = pod.editSpec()
                .editSecurityContext()
                .withRunAsNonRoot(false)
                .withRunAsUser(0L)
                .endSecurityContext()
                .endSpec()
                .build();
        assertThatThrownBy(() -> cluster.administrator.resource(asRoot).dryRun().create())
                .hasMessageContaining("violates PodSecurity");
    }
}
