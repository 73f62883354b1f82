package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nothing is granted that was not asked for, and nothing was asked for that is not granted. */
@ApiServerTests
class ApiServerRightsTest {

    private final TestCluster cluster;

    ApiServerRightsTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void the_operator_has_the_rights_that_it_uses_and_no_other() {
        oneLifeWithEverything();

        assertThat(cluster.requests.refused()).isEmpty();
        Set<String> unused = new TreeSet<>();
        Set<String> anywhere = new TreeSet<>();
        cluster.requests.used().forEach(right -> anywhere.add(right.replaceFirst("^[^ ]+", "anywhere:")));
        unused.addAll(unused("anywhere", clusterRole("stagein-operator"), anywhere));
        unused.addAll(unused("territory", clusterRole("stagein-territory"), cluster.requests.used()));
        unused.addAll(unused("stagein", role("stagein"), cluster.requests.used()));
        unused.addAll(unused("kafka", role("kafka"), cluster.requests.used()));
        unused.addAll(unused("keycloak", role("keycloak"), cluster.requests.used()));
        // The server itself asks for it when the operator makes a RoleBinding.
        unused.remove("anywhere: bind rbac.authorization.k8s.io/clusterroles");
        // The library wants it at its start, and then patches.
        unused.remove("stagein: update coordination.k8s.io/leases");
        // Asked for after a conflict alone.
        unused.remove("stagein: get stagein.fr/territories");
        assertThat(unused).as("granted, and never asked for").isEmpty();
    }

    private List<PolicyRule> clusterRole(String name) {
        return cluster.administrator
                .rbac()
                .clusterRoles()
                .withName(name)
                .require()
                .getRules();
    }

    private List<PolicyRule> role(String namespace) {
        return cluster.administrator
                .rbac()
                .roles()
                .inNamespace(namespace)
                .withName("stagein-operator")
                .require()
                .getRules();
    }

    private void oneLifeWithEverything() {
        cluster.administrator
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("nievre-tables")
                        .withNamespace("stagein")
                        .endMetadata()
                        .addToData("communes.csv", "code,name")
                        .build())
                .create();
        cluster.administrator
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName("nievre-mail")
                        .withNamespace("stagein")
                        .endMetadata()
                        .addToStringData("username", "nievre")
                        .addToStringData("password", "for this test")
                        .build())
                .create();
        cluster.administrator
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName("nievre-store")
                        .withNamespace("stagein")
                        .endMetadata()
                        .addToStringData("ACCESS_KEY_ID", "nievre")
                        .addToStringData("ACCESS_SECRET_KEY", "for this test")
                        .build())
                .create();
        cluster.create("nievre", """
                  backup: {destination: s3://backups/nievre, secret: nievre-store}
                  size: M
                  packConfigMap: nievre-tables
                  mail: {host: mail.example, from: ici@stagein.example, secret: nievre-mail}
                """);
        cluster.awaitCondition("nievre", "Ready", "True", "Serving");
        cluster.change("nievre", "{\"spec\":{\"suspend\":true}}");
        cluster.awaitCondition("nievre", "Ready", "False", "Suspended");
        cluster.delete("nievre");
        cluster.create("nievre", "  deletionPolicy: Delete\n");
        cluster.change("nievre", "{\"metadata\":{\"annotations\":{\"stagein.fr/confirm-deletion\":\"nievre\"}}}");
        cluster.awaitCondition("nievre", "Ready", "True", "Serving");
        cluster.delete("nievre");
    }

    private static Set<String> unused(String place, List<PolicyRule> rules, Set<String> used) {
        Set<String> unused = new TreeSet<>();
        for (PolicyRule rule : rules) {
            for (String group : rule.getApiGroups()) {
                for (String resource : rule.getResources()) {
                    rule.getVerbs().forEach(verb -> unused.add(place + ": " + verb + " " + group + "/" + resource));
                }
            }
        }
        unused.removeAll(used);
        return unused;
    }
}
