package fr.stagein.operator;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** Territories as people write them. */
final class TerritoryBuilder {

    static final String DORDOGNE = """
            apiVersion: stagein.fr/v1alpha1
            kind: Territory
            metadata: {name: dordogne, namespace: stagein}
            spec:
              host: dordogne.stagein.example
              version: "1.0.0"
              name: Dordogne
              departements: ["24"]
              zone: A
            """;

    private TerritoryBuilder() {}

    static Territory dordogne() {
        return territory(DORDOGNE);
    }

    static Territory territory(String yaml) {
        return new KubernetesSerialization().unmarshal(yaml, Territory.class);
    }

    static Territory named(String id) {
        return territory(DORDOGNE.replace("name: dordogne", "name: " + id).replace("host: dordogne", "host: " + id));
    }

    static Territory running(String id, String version, String asked, int wave) {
        Territory territory =
                territory(DORDOGNE.replace("name: dordogne", "name: " + id).replace("\"1.0.0\"", '"' + asked + '"')
                        + "  wave: " + wave + "\n");
        territory.setStatus(new TerritoryStatus(1L, null, version, null, null, null, java.util.List.of()));
        return territory;
    }
}
