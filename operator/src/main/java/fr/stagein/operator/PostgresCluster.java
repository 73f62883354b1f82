package fr.stagein.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Parts of the resource Cluster that depend on the territory. */
final class PostgresCluster {

    private static final String SOURCE = "before";

    private PostgresCluster() {}

    /** One role a database, which owns it and nothing else. */
    static List<Map<String, Object>> roles() {
        return Arrays.stream(Part.values())
                .map(part -> Map.<String, Object>of(
                        "name",
                        part.database(),
                        "ensure",
                        "present",
                        "login",
                        true,
                        "passwordSecret",
                        Map.of("name", Keys.ofDatabase(part))))
                .toList();
    }

    /** Empty at first, or out of the backup; it is read once, when the cluster is made. */
    static Map<String, Object> bootstrap(Territory territory) {
        var restore = territory.getSpec().restore();
        if (restore == null) {
            return Map.of("initdb", Map.of("database", "stagein", "owner", "stagein", "dataChecksums", true));
        }
        String at = restore.at();
        return Map.of(
                "recovery",
                at == null
                        ? Map.of("source", SOURCE)
                        : Map.of("source", SOURCE, "recoveryTarget", Map.of("targetTime", at)));
    }

    static List<Map<String, Object>> plugins(boolean archives) {
        return archives
                ? List.of(Map.of(
                        "name",
                        BackupStore.PLUGIN,
                        "isWALArchiver",
                        true,
                        "parameters",
                        Map.of("barmanObjectName", BackupStore.NAME)))
                : List.of();
    }

    static List<Map<String, Object>> sources(Territory territory) {
        var restore = territory.getSpec().restore();
        return restore == null
                ? List.of()
                : List.of(Map.of(
                        "name",
                        SOURCE,
                        "plugin",
                        Map.of(
                                "name",
                                BackupStore.PLUGIN,
                                "parameters",
                                Map.of("barmanObjectName", BackupStore.NAME, "serverName", restore.from()))));
    }
}
