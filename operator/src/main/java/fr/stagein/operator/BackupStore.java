package fr.stagein.operator;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a territory's backups go.
 *
 * @param destination a folder of this territory alone
 * @param endpoint empty if it is Amazon's
 * @param secret in the namespace of the Territory, with the keys {@link #ID} and {@link #KEY}
 */
record BackupStore(String destination, String endpoint, String secret) {

    /** Name of the ObjectStore and of its secret, in the territory's namespace. */
    static final String NAME = "backup";

    static final String PLUGIN = "barman-cloud.cloudnative-pg.io";
    static final String ID = "ACCESS_KEY_ID";
    static final String KEY = "ACCESS_SECRET_KEY";

    /** Its own, else the platform's; empty if neither names one. */
    static Optional<BackupStore> of(Territory territory, Engines engines) {
        TerritorySpec.Backup own = territory.getSpec().backupOrDefault();
        String destination = own.destination();
        String secret = own.secret();
        if (destination != null && secret != null) {
            return Optional.of(new BackupStore(destination, own.endpoint() == null ? "" : own.endpoint(), secret));
        }
        return engines.backupDestination().isEmpty()
                ? Optional.empty()
                : Optional.of(new BackupStore(
                        engines.backupDestination() + "/" + territory.id(),
                        engines.backupEndpoint(),
                        engines.backupSecret()));
    }

    /** The resource that the backup plugin reads. */
    Map<String, Object> configuration() {
        Map<String, Object> configuration = new TreeMap<>();
        configuration.put("destinationPath", destination);
        if (!endpoint.isEmpty()) {
            configuration.put("endpointURL", endpoint);
        }
        configuration.put("s3Credentials", Map.of("accessKeyId", key(ID), "secretAccessKey", key(KEY)));
        configuration.put("wal", Map.of("compression", "gzip"));
        configuration.put("data", Map.of("compression", "gzip"));
        return configuration;
    }

    private static Map<String, String> key(String key) {
        return Map.of("name", NAME, "key", key);
    }

    /** Ports of the API server and of the store, that Postgres has to reach. */
    static List<Map<String, Integer>> ports(Optional<BackupStore> store) {
        List<Map<String, Integer>> ports = new ArrayList<>(List.of(Map.of("port", 443), Map.of("port", 6443)));
        store.map(one -> URI.create(one.endpoint()).getPort())
                .filter(port -> port > 0 && port != 443 && port != 6443)
                .ifPresent(port -> ports.add(Map.of("port", port)));
        return ports;
    }
}
