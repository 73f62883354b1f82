package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests of k8s/ are what the operator makes, and are read strictly. */
class ManifestsTest {

    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    private final Desired desired =
            new Desired(TerritoryBuilder.dordogne(), Engines.from(Map.of()), "kustomize", RotationState.FIRST);

    @Test
    void the_base_is_what_the_operator_makes() {
        write("base/namespace", desired.namespace());
        write("base/network", desired.network());
        write("base/databases", desired.databases(false));
        write("base/kafka", kafka());
        write("base/services", desired.services("1.0.0", new Brought()));
    }

    @Test
    void the_backups_of_the_production_overlay_are_what_the_operator_makes() throws IOException, InterruptedException {
        Engines engines = Engines.from(Map.of("STAGEIN_BACKUP_DESTINATION", "s3://stagein-backups"));
        Territory dordogne = TerritoryBuilder.dordogne();
        var archived = new Desired(dordogne, engines, "kustomize", RotationState.FIRST);
        List<HasMetadata> backups =
                new ArrayList<>(archived.store(BackupStore.of(dordogne, engines).orElseThrow()));
        backups.addAll(archived.backups());
        write("overlays/production/backup", backups);

        assumeTrue(Kustomize.isThere(), "needs kubectl on the path");
        JsonNode cluster = documents("overlays/production").stream()
                .filter(one -> one.path("kind").asText().equals("Cluster"))
                .findFirst()
                .orElseThrow();
        JsonNode made = new YAMLMapper().readTree(YAML.asYaml(archived.cluster(true)));
        assertThat(made.at("/spec/plugins")).isNotEmpty();
        assertThat(cluster.at("/spec/plugins")).isEqualTo(made.at("/spec/plugins"));
    }

    @Test
    void no_manifest_has_a_field_that_kubernetes_does_not_know() {
        List<HasMetadata> all = new ArrayList<>(desired.namespace());
        all.addAll(desired.rights());
        all.addAll(desired.network());
        all.addAll(desired.services("1.0.0", new Brought()));
        all.addAll(new Desired(large(), Engines.from(Map.of())).services("1.0.0", new Brought()));
        assertThat(all).hasSizeGreaterThan(40);
        for (HasMetadata one : all) {
            assertThat(one).as(one.getKind()).isNotInstanceOf(GenericKubernetesResource.class);
            assertThat(unknown(one, one.getKind())).isEmpty();
        }
    }

    @Test
    void an_unknown_field_would_be_noticed() {
        HasMetadata wrong = YAML.unmarshal("""
                apiVersion: v1
                kind: Service
                metadata: {name: x}
                spec: {ports: [{port: 1, prot: TCP}]}
                """);

        assertThat(unknown(wrong, "Service")).containsExactly("Service.spec.ports.prot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/demo", "overlays/production", "operator"})
    void kustomize_renders(String folder) throws IOException, InterruptedException {
        assumeTrue(Kustomize.isThere(), "needs kubectl on the path");
        List<JsonNode> documents = documents(folder);

        assertThat(documents)
                .hasSizeGreaterThan(6)
                .allSatisfy(one -> assertThat(one.at("/metadata/name").asText()).isNotBlank());
        if (folder.endsWith("production")) {
            assertThat(documents)
                    .filteredOn(one -> one.path("kind").asText().equals("Deployment"))
                    .hasSize(5)
                    .allSatisfy(
                            one -> assertThat(one.at("/spec/replicas").asInt()).isEqualTo(3));
        }
        if (folder.endsWith("demo")) {
            assertThat(documents)
                    .filteredOn(
                            one -> one.at("/data/STAGEIN_DEMO_LOAD").asText().equals("true"))
                    .hasSize(5);
        }
    }

    private static List<JsonNode> documents(String folder) throws IOException, InterruptedException {
        List<JsonNode> documents = new ArrayList<>();
        new YAMLMapper()
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(Kustomize.render("k8s/" + folder))
                .forEachRemaining(documents::add);
        return documents;
    }

    private List<HasMetadata> kafka() {
        List<HasMetadata> kafka = new ArrayList<>(desired.topics());
        kafka.addAll(desired.kafkaUsers());
        return kafka;
    }

    private static void write(String name, List<HasMetadata> resources) {
        var text =
                new StringBuilder("# Written by ManifestsTest of the module operator: change its templates instead.\n");
        resources.forEach(one -> text.append(YAML.asYaml(one)));
        Repository.sameOrUpdated("k8s/" + name + ".yaml", text.toString());
    }

    private static Territory large() {
        return TerritoryBuilder.territory(TerritoryBuilder.DORDOGNE + "  size: L\n");
    }

    /** Walks the typed tree: a field that a type does not know lies in its additional properties. */
    private static List<String> unknown(Object node, String path) {
        return UnknownFields.of(node, path);
    }
}
