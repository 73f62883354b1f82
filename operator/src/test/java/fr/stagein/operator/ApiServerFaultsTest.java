package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Faults by name, docs/faults.md: those that no other test has. */
@ApiServerTests
class ApiServerFaultsTest {

    private final TestCluster cluster;

    ApiServerFaultsTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void keycloak_away_while_a_realm_is_to_be_made_stops_nothing_else_and_the_realm_follows() {
        cluster.keycloak.away.add("somme");
        cluster.create("somme", "");

        cluster.awaitCondition("somme", "RealmReady", "False", "KeycloakAway");
        cluster.awaitCondition("somme", "DatabasesReady", "True", "Ready");
        cluster.awaitCondition("somme", "TopicsReady", "True", "Ready");
        cluster.awaitCondition("somme", "Ready", "False", "Installing");

        cluster.keycloak.away.remove("somme");
        cluster.awaitCondition("somme", "Ready", "True", "Serving");
    }

    @Test
    void two_operators_that_both_believe_they_lead_make_one_territory_and_one_set_of_secrets() {
        cluster.mayAdministerKeycloak();
        cluster.startOperatorThatLeadsToo();
        try {
            cluster.create("drome", "");
            cluster.awaitCondition("drome", "Ready", "True", "Serving");
            cluster.change("drome", "{\"spec\":{\"rotation\":\"leak\"}}");
            cluster.awaitCondition("drome", "SecretsRotated", "True", "Rotated");
        } finally {
            cluster.stopLastOperator();
        }

        var keys = cluster.secret("drome", "keys");
        assertThat(RotationState.of(keys).generation()).isEqualTo(1);
        String vault =
                new String(Base64.getDecoder().decode(keys.getData().get("vault-school")), StandardCharsets.UTF_8);
        assertThat(vault.split(",", -1)).hasSize(2);
        for (Part part : Part.values()) {
            assertThat(cluster.deployment("drome", part.service()).toString())
                    .contains("database-" + part.database() + "-spare");
        }
    }
}
