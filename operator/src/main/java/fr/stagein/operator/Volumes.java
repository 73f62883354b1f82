package fr.stagein.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of one service: its secrets, certificates, the territory's tables and room for temporary ones. */
final class Volumes {

    private final Part part;
    private final Territory territory;
    private final Engines engines;
    private final String version;

    Volumes(Part part, Territory territory, Engines engines, String version) {
        this.part = part;
        this.territory = territory;
        this.engines = engines;
        this.version = version;
    }

    List<Map<String, Object>> mounts() {
        List<Map<String, Object>> mounts = new ArrayList<>();
        mounts.add(Map.of("name", "tmp", "mountPath", "/tmp"));
        mounts.add(Map.of("name", "secrets", "mountPath", "/run/secrets/stagein", "readOnly", true));
        mounts.add(Map.of("name", "postgres-ca", "mountPath", "/run/secrets/postgres", "readOnly", true));
        if (part.usesKafka()) {
            mounts.add(Map.of("name", "kafka", "mountPath", "/run/secrets/kafka", "readOnly", true));
        }
        String own = "/territories/" + territory.id();
        mounts.add(Map.of("name", "tables", "mountPath", "/territories/common", "subPath", "common", "readOnly", true));
        mounts.add(
                territory.getSpec().packConfigMap() == null
                        ? Map.of("name", "tables", "mountPath", own, "subPath", territory.id(), "readOnly", true)
                        : Map.of("name", "pack", "mountPath", own, "readOnly", true));
        mounts.add(Map.of(
                "name",
                "territory",
                "mountPath",
                own + "/territory.yaml",
                "subPath",
                "territory.yaml",
                "readOnly",
                true));
        return mounts;
    }

    List<Map<String, Object>> volumes() {
        List<Map<String, Object>> volumes = new ArrayList<>();
        volumes.add(Map.of("name", "tmp", "emptyDir", Map.of("sizeLimit", "256Mi")));
        volumes.add(Map.of("name", "secrets", "projected", Map.of("defaultMode", 0440, "sources", secrets())));
        // Made by CloudNativePG with the cluster.
        volumes.add(Map.of(
                "name",
                "postgres-ca",
                "secret",
                Map.of("secretName", territory.cluster() + "-ca", "items", List.of(item("ca.crt", "ca.crt")))));
        if (part.usesKafka()) {
            volumes.add(
                    Map.of("name", "kafka", "secret", Map.of("secretName", Keys.ofKafka(part), "defaultMode", 0440)));
        }
        volumes.add(Map.of(
                "name",
                "tables",
                "image",
                Map.of("reference", engines.images() + "/territories:" + version, "pullPolicy", "IfNotPresent")));
        if (territory.getSpec().packConfigMap() != null) {
            volumes.add(Map.of("name", "pack", "configMap", Map.of("name", Keys.PACK)));
        }
        volumes.add(Map.of("name", "territory", "configMap", Map.of("name", "territory")));
        return volumes;
    }

    private List<Map<String, Object>> secrets() {
        List<Map<String, Object>> sources = new ArrayList<>();
        sources.add(source(Keys.ofDatabase(part), List.of(item("password", "spring.datasource.password"))));
        List<Map<String, Object>> own = new TreeMap<>(part.secrets)
                .entrySet().stream()
                        .map(secret -> item(secret.getValue(), secret.getKey()))
                        .toList();
        sources.add(source(Keys.NAME, own));
        if (part == Part.NOTIFICATION && Settings.mailSecret(territory) != null) {
            sources.add(source(
                    Keys.MAIL,
                    List.of(item("username", "spring.mail.username"), item("password", "spring.mail.password"))));
        }
        return sources;
    }

    private static Map<String, Object> source(String secret, List<Map<String, Object>> items) {
        return Map.of("secret", Map.of("name", secret, "items", items));
    }

    private static Map<String, Object> item(String key, String path) {
        return Map.of("key", key, "path", path);
    }
}
