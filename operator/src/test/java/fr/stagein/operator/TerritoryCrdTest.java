package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerritoryCrdTest {

    private static final KubernetesSerialization YAML = new KubernetesSerialization();
    private static final List<String> COLUMNS = List.of("Host", "Version", "Ready", "Reason", "BackedUp", "Age");

    static final String FILE = "k8s/operator/territories.stagein.fr-v1.yml";

    @Test
    void the_definition_is_that_of_the_types(@TempDir Path folder) throws Exception {
        new CRDGenerator()
                .customResourceClasses(Territory.class)
                .forCRDVersions("v1")
                .inOutputDir(folder.toFile())
                .detailedGenerate();
        CustomResourceDefinition definition = YAML.unmarshal(
                Files.readString(folder.resolve("territories.stagein.fr-v1.yml")), CustomResourceDefinition.class);
        CustomResourceDefinitionVersion version =
                definition.getSpec().getVersions().getFirst();
        // The generator sorts them and takes any value of a map for an object.
        version.getAdditionalPrinterColumns().sort(Comparator.comparing(column -> COLUMNS.indexOf(column.getName())));
        version.getSchema()
                .getOpenAPIV3Schema()
                .getProperties()
                .get("spec")
                .getProperties()
                .get("settings")
                .setAdditionalProperties(null);
        String generated =
                "# Written by TerritoryCrdTest from the types of the module operator.\n" + YAML.asYaml(definition);
        assertThat(generated)
                .contains("shortNames:", "terr", "départements are INSEE codes", "a territory's name is its id")
                .contains("additionalPrinterColumns", "preserve-unknown-fields");
        Repository.sameOrUpdated(FILE, generated);
    }
}
