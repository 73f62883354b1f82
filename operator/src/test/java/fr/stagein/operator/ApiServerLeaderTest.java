package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

        cluster.create("savoie", "");
        cluster.awaitCondition("savoie", "Ready", "True", "Serving");
        assertThat(second.used()).contains("territory: patch apps/deployments");
    }

    @Test
    void who_leads_no_more_ends() {
        assertThat(StageInOperator.leadership(Engines.from(Map.of()), true).isExitOnStopLeading())
                .isTrue();
    }
}
