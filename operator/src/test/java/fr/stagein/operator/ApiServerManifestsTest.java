package fr.stagein.operator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real API server takes what {@code kubectl apply -k} sends, and knows each field. */
@ApiServerTests
class ApiServerManifestsTest {

    private final TestCluster cluster;

    ApiServerManifestsTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/demo", "overlays/production", "operator"})
    void every_manifest_is_taken(String folder) throws Exception {
        assumeTrue(Kustomize.isThere(), "needs kubectl on the path");
        List<HasMetadata> manifests = cluster.administrator
                .load(new ByteArrayInputStream(Kustomize.render("k8s/" + folder).getBytes(UTF_8)))
                .items();
        assertThat(manifests).hasSizeGreaterThan(6);
        // What lies in a namespace is only looked at where there is one.
        manifests.stream().filter(Namespace.class::isInstance).forEach(cluster::apply);

        for (HasMetadata manifest : manifests) {
            assertThat(tried(manifest)).as(manifest.getKind()).isNotNull();
        }
    }

    @Test
    void a_large_territory_with_everything_is_taken() {
        Engines engines = Engines.from(Map.of());
        Territory territory = TerritoryBuilder.territory(TerritoryBuilder.DORDOGNE + """
                  size: L
                  languages: [fr, en]
                  packConfigMap: tables
                  identityProviders: [educonnect, franceconnect]
                  backup: {destination: s3://others/dordogne, endpoint: "https://store.example:9000", secret: store}
                  restore: {from: postgres, to: postgres-2, at: "2026-11-30T08:00:00Z"}
                  mail: {host: mail.example, port: 25, from: ici@stagein.example, secret: mail}
                  settings: {operator: Le club, rules: {daysToAnswer: 9}}
                """);
        var desired = new Desired(territory, engines);
        desired.namespace().forEach(cluster::apply);

        Stream.of(
                        desired.rights(),
                        desired.network(),
                        desired.databases(true),
                        desired.store(BackupStore.of(territory, engines).orElseThrow()),
                        desired.backups(),
                        desired.topics(),
                        desired.kafkaUsers(),
                        desired.services("1.0.0"))
                .flatMap(List::stream)
                .forEach(one -> assertThat(tried(one)).as(one.getKind()).isNotNull());
    }

    @Test
    void a_field_that_nobody_knows_is_refused() {
        HasMetadata wrong = new KubernetesSerialization().unmarshal("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: x, namespace: stagein, labls: {a: b}}
                """);

        assertThatThrownBy(() -> tried(wrong)).hasMessageContaining("labls");
    }

    private HasMetadata tried(HasMetadata manifest) {
        return cluster.administrator
                .resource(manifest)
                .patch(new PatchContext.Builder()
                        .withPatchType(PatchType.SERVER_SIDE_APPLY)
                        .withFieldManager("tried")
                        .withForce(true)
                        .withFieldValidation("Strict")
                        .withDryRun(List.of("All"))
                        .build());
    }
}
