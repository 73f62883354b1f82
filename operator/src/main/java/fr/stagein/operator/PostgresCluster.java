package fr.stagein.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parts of the resource Cluster that depend on the territory. */
final class PostgresCluster {

    private static final String SOURCE = "before";

    private PostgresCluster() {}

    /** One role a database, which owns it and nothing else; and, once there was a rotation, one that acts as it. */
    static List<Map<String, Object>> roles(RotationState rotation) {
        List<Map<String, Object>> roles = new ArrayList<>();
        for (Part part : Part.values()) {
            roles.add(role(part, Login.OWNER));
            if (rotation.hasSpare()) {
                Map<String, Object> spare = new TreeMap<>(role(part, Login.SPARE));
                spare.put("inRoles", List.of(Login.OWNER.role(part)));
                roles.add(spare);
            }
        }
        return roles;
    }

    private static Map<String, Object> role(Part part, Login login) {
        return Map.of(
                "name",
                login.role(part),
                "ensure",
                "present",
                "login",
                true,
                "passwordSecret",
                Map.of("name", login.secret(part)));
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
