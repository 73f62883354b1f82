package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Territories come into being, stay as they should be, sleep and grow. */
@ApiServerTests
class ApiServerTerritoryTest {

    private final TestCluster cluster;

    ApiServerTerritoryTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void two_territories_come_into_being_beside_each_other() {
        cluster.administrator
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("charente-tables")
                        .withNamespace("stagein")
                        .endMetadata()
                        .withData(Map.of("communes.csv", "code,name"))
                        .build())
                .create();
        cluster.create("dordogne", "");
        cluster.create("charente", """
                  packConfigMap: charente-tables
                  mail: {host: mail.example, from: ici@stagein.example}
                  settings: {operator: Le club, rules: {daysToAnswer: 9, openApplicationsPerStudent: 2}}
                """);

        cluster.awaitCondition("dordogne", "Ready", "True", "Serving");
        cluster.awaitCondition("charente", "Ready", "True", "Serving");
        TerritoryStatus status = cluster.status("dordogne");
        assertThat(status.version()).isEqualTo("1.0.0");
        assertThat(status.address()).isEqualTo("https://dordogne.stagein.example");
        assertThat(status.services()).isEqualTo("5/5");
        assertThat(status.observedGeneration()).isEqualTo(1);
        assertThat(status.conditions())
                .extracting(one -> one.getType() + " " + one.getStatus())
                .containsExactlyInAnyOrder(
                        "DatabasesReady True",
                        "TopicsReady True",
                        "RealmReady True",
                        "ServicesReady True",
                        "BackedUp False",
                        "Ready True",
                        "Degraded False");
        assertThat(cluster.secret("dordogne", "keys").getData())
                .isNotEqualTo(cluster.secret("charente", "keys").getData());
        assertThat(cluster.events("dordogne")).contains("Serving");
    }

    @Test
    void what_somebody_else_changes_is_put_right() {
        cluster.create("landes", "");
        cluster.awaitCondition("landes", "Ready", "True", "Serving");

        cluster.administrator
                .apps()
                .deployments()
                .inNamespace("stagein-landes")
                .withName("offer-service")
                .patch(PatchContext.of(PatchType.JSON_MERGE), """
                        {"spec":{"template":{"spec":{"automountServiceAccountToken":true}}}}""");
        cluster.administrator
                .network()
                .networkPolicies()
                .inNamespace("stagein-landes")
                .withName("nobody")
                .delete();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(cluster.deployment("landes", "offer-service")
                            .getSpec()
                            .getTemplate()
                            .getSpec()
                            .getAutomountServiceAccountToken())
                    .isFalse();
            assertThat(cluster.administrator
                            .network()
                            .networkPolicies()
                            .inNamespace("stagein-landes")
                            .withName("nobody")
                            .get())
                    .isNotNull();
        });
        cluster.awaitCondition("landes", "Ready", "True", "Serving");
    }

    @Test
    void a_territory_that_is_as_it_should_be_is_left_alone() {
        cluster.create("indre", "");
        cluster.awaitCondition("indre", "Ready", "True", "Serving");

        var last = new AtomicInteger();
        await().pollInterval(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(40))
                .until(() -> {
                    int now = cluster.requests.count("stagein-indre");
                    return last.getAndSet(now) == now;
                });
    }

    @Test
    void its_realm_is_asked_for_and_names_no_secret() {
        cluster.administrator
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName("mayenne-providers")
                        .withNamespace("stagein")
                        .endMetadata()
                        .addToStringData("STAGEIN_PROCONNECT_CLIENT_ID", "mayenne")
                        .addToStringData("STAGEIN_PROCONNECT_CLIENT_SECRET", "a provider's secret")
                        .build())
                .create();
        cluster.create("mayenne", """
                  identityProviders: [proconnect]
                  operatorEmail: club@mayenne.example
                """);
        cluster.awaitCondition("mayenne", "RealmReady", "False", "Waiting");

        cluster.change("mayenne", "{\"spec\":{\"identityProviderSecret\":\"mayenne-providers\"}}");
        cluster.awaitCondition("mayenne", "Ready", "True", "Serving");

        var wanted = cluster.administrator
                .genericKubernetesResources("k8s.keycloak.org/v2alpha1", "KeycloakRealmImport")
                .inNamespace("keycloak")
                .withName("stagein-mayenne")
                .require();
        Map<String, String> secrets = cluster.administrator
                .secrets()
                .inNamespace("keycloak")
                .withName("stagein-mayenne")
                .require()
                .getData();
        assertThat(secrets)
                .containsEntry(
                        "STAGEIN_GATEWAY_SECRET",
                        cluster.secret("mayenne", "keys").getData().get("gateway-client"))
                .containsKeys(
                        "STAGEIN_SCHOOL_SECRET", "STAGEIN_NOTIFICATION_SECRET", "STAGEIN_PROCONNECT_CLIENT_SECRET");
        String realm = Serialization.asJson(wanted);
        assertThat(realm)
                .contains(
                        "club@mayenne.example",
                        "https://mayenne.stagein.example",
                        "${STAGEIN_PROCONNECT_CLIENT_SECRET}")
                .contains("http://gateway-service.stagein-mayenne.svc:8080/logout/connect/back-channel/keycloak");
        assertThat(secrets.values())
                .map(value -> new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8))
                .filteredOn(value -> value.length() > 10)
                .noneMatch(realm::contains);
    }

    @Test
    void no_service_starts_before_its_realm_is_there() {
        cluster.keycloak.failing.add("creuse");
        cluster.create("creuse", "");

        cluster.awaitCondition("creuse", "RealmReady", "False", "ImportFailed");
        cluster.awaitCondition("creuse", "DatabasesReady", "True", "Ready");
        cluster.awaitCondition("creuse", "Ready", "False", "Installing");
        assertThat(cluster.administrator
                        .apps()
                        .deployments()
                        .inNamespace("stagein-creuse")
                        .list()
                        .getItems())
                .isEmpty();

        cluster.keycloak.failing.remove("creuse");
        cluster.awaitCondition("creuse", "Ready", "True", "Serving");
    }

    @Test
    void an_address_belongs_to_the_older_territory_and_the_younger_can_be_deleted() {
        cluster.create("gers", "");
        cluster.awaitCondition("gers", "Ready", "True", "Serving");
        cluster.administrator
                .resource(TerritoryBuilder.territory(TerritoryBuilder.DORDOGNE
                        .replace("name: dordogne", "name: gers-encore")
                        .replace("host: dordogne", "host: gers")))
                .create();

        cluster.awaitCondition("gers-encore", "Ready", "False", "HostTaken");
        cluster.delete("gers-encore");
        cluster.awaitCondition("gers", "Ready", "True", "Serving");
    }

    @Test
    void a_territory_sleeps_and_wakes_up_larger() {
        cluster.create("lozere", "");
        cluster.awaitCondition("lozere", "Ready", "True", "Serving");

        cluster.change("lozere", "{\"spec\":{\"suspend\":true}}");
        cluster.awaitCondition("lozere", "Ready", "False", "Suspended");
        for (Part part : Part.values()) {
            assertThat(cluster.deployment("lozere", part.service()).getSpec().getReplicas())
                    .isZero();
        }

        cluster.change("lozere", "{\"spec\":{\"suspend\":false,\"size\":\"M\"}}");
        cluster.awaitCondition("lozere", "Ready", "True", "Serving");
        assertThat(cluster.deployment("lozere", "school-service").getSpec().getReplicas())
                .isEqualTo(2);
        assertThat(autoscalers("lozere")).containsExactlyInAnyOrder("gateway-service", "offer-service");

        cluster.change("lozere", "{\"spec\":{\"size\":\"S\"}}");
        await().atMost(Duration.ofSeconds(30)).until(() -> autoscalers("lozere").isEmpty());
    }

    private List<String> autoscalers(String id) {
        return cluster
                .administrator
                .autoscaling()
                .v2()
                .horizontalPodAutoscalers()
                .inNamespace("stagein-" + id)
                .list()
                .getItems()
                .stream()
                .map(one -> one.getMetadata().getName())
                .toList();
    }
}
