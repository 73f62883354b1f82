package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of two operators one works. */
@ApiServerTests
class ApiServerLeaderTest {

    private final TestCluster cluster;

    ApiServerLeaderTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void the_second_waits_for_the_first_and_takes_over() {
        Requests second = cluster.startOperator();
        cluster.create("vienne", "");
        cluster.awaitCondition("vienne", "Ready", "True", "Serving");
        assertThat(second.used())
                .contains("stagein: get coordination.k8s.io/leases")
                .noneMatch(right -> right.startsWith("territory: "));

        cluster.stopFirstOperator();

        // By that its process ends, also when it lost the lease for another reason.
        assertThat(cluster.ended).hasValue(1);
        cluster.create("savoie", "");
        cluster.awaitCondition("savoie", "Ready", "True", "Serving");
        assertThat(second.used()).contains("territory: patch apps/deployments");
    }
}
