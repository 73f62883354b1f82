package fr.stagein.operator;

import fr.stagein.events.Stream;
import fr.stagein.events.StreamTopic;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The resources of one Territory. The manifests of {@code k8s/base} are written from this as well. */
final class Desired {

    static final String MANAGED_BY = "stagein-operator";

    /** Most connections that the pools of one replica each of the five services take, and some for administration. */
    private static final int CONNECTIONS_OF_ONE_REPLICA = 20 + 4 * 12;

    private final Territory territory;
    private final Engines engines;
    private final String managedBy;
    private final RotationState rotation;
    private final Template template;

    Desired(Territory territory, Engines engines) {
        this(territory, engines, MANAGED_BY, RotationState.FIRST);
    }

    /** @param rotation which of the secrets the services use */
    Desired(Territory territory, Engines engines, String managedBy, RotationState rotation) {
        this.territory = territory;
        this.engines = engines;
        this.managedBy = managedBy;
        this.rotation = rotation;
        Map<String, Object> values = new TreeMap<>();
        values.put("territory", territory.id());
        values.put("namespace", territory.namespace());
        values.put("operatorNamespace", engines.operatorNamespace());
        values.put("managedBy", managedBy);
        values.put("images", engines.images());
        values.put("kafkaNamespace", engines.kafkaNamespace());
        values.put("kafkaCluster", engines.kafkaCluster());
        values.put("keycloakNamespace", engines.keycloakNamespace());
        values.put("gateway", engines.gateway());
        values.put("gatewayNamespace", engines.gatewayNamespace());
        values.put("monitoringNamespace", engines.monitoringNamespace());
        values.put("host", territory.getSpec().host());
        this.template = Template.with(values);
    }

    List<HasMetadata> namespace() {
        return template.stream("namespace").toList();
    }

    List<HasMetadata> rights() {
        return template.stream("role-binding").toList();
    }

    List<HasMetadata> network() {
        return labelled(template
                .and(Map.of(
                        "mailPort",
                        Settings.mailPort(territory, engines),
                        "outside",
                        BackupStore.ports(BackupStore.of(territory, engines))))
                .stream("network"));
    }

    /** @param archives whether the write-ahead log goes to the store */
    List<HasMetadata> databases(boolean archives) {
        List<HasMetadata> all = new ArrayList<>(List.of(cluster(archives)));
        for (Part part : Part.values()) {
            all.addAll(labelled(template
                    .and(Map.of(
                            "cluster", territory.cluster(),
                            "resource",
                                    territory.getSpec().restore() == null
                                            ? part.database()
                                            : territory.cluster() + "-" + part.database(),
                            "database", part.database()))
                    .stream("database")));
        }
        return all;
    }

    HasMetadata cluster(boolean archives) {
        TerritorySpec.ServiceSize size = territory.getSpec().sizeOrDefault();
        return labelled(template
                        .and(Map.of(
                                "cluster",
                                territory.cluster(),
                                "instances",
                                size.least,
                                "budget",
                                size.least > 1,
                                "storage",
                                engines.storage(),
                                "connections",
                                Math.max(100, 20 + CONNECTIONS_OF_ONE_REPLICA * size.most),
                                "roles",
                                PostgresCluster.roles(rotation),
                                "bootstrap",
                                PostgresCluster.bootstrap(territory),
                                "plugins",
                                PostgresCluster.plugins(archives),
                                "sources",
                                PostgresCluster.sources(territory)))
                        .stream("cluster"))
                .getFirst();
    }

    List<HasMetadata> store(BackupStore store) {
        return labelled(template
                .and(Map.of(
                        "retention",
                        territory.getSpec().backupOrDefault().retentionOrDefault(),
                        "configuration",
                        store.configuration()))
                .stream("store"));
    }

    List<HasMetadata> backups() {
        return labelled(template
                .and(Map.of(
                        "cluster",
                        territory.cluster(),
                        "schedule",
                        territory.getSpec().backupOrDefault().scheduleOrDefault()))
                .stream("backup"));
    }

    List<HasMetadata> topics() {
        return Stream.ALL.stream()
                .flatMap(stream -> template
                        .and(Map.of(
                                "topic",
                                stream.topic(territory.id()),
                                "partitions",
                                StreamTopic.PARTITIONS,
                                "config",
                                new TreeMap<>(StreamTopic.SETTINGS)))
                        .stream("topic"))
                .toList();
    }

    List<HasMetadata> kafkaUsers() {
        return Arrays.stream(Part.values())
                .filter(Part::usesKafka)
                .flatMap(part -> template
                        .and(Map.of(
                                "user", kafkaUser(part),
                                "acls", KafkaRights.of(part, territory.id())))
                        .stream("user"))
                .toList();
    }

    String kafkaUser(Part part) {
        return territory.id() + "-" + part.service();
    }

    /**
     * @param version tag of the images, which is not always the one asked for: an upgrade waits its turn
     * @param brought what of others' they read
     */
    List<HasMetadata> services(String version, Brought brought) {
        List<HasMetadata> all = new ArrayList<>(
                labelled(template.and(Map.of("yaml", Settings.territoryYaml(territory))).stream("pack")));
        for (Part part : Part.values()) {
            all.addAll(service(part, version, brought));
        }
        all.addAll(labelled(template.stream("route")));
        return all;
    }

    private List<HasMetadata> service(Part part, String version, Brought brought) {
        Map<String, String> settings = Settings.of(part, territory, engines);
        var volumes = new Volumes(part, territory, engines, version, rotation.login());
        Map<String, Object> values = new TreeMap<>(Map.of(
                "service", part.service(),
                "version", version,
                "managementPort", part.managementPort,
                "containerPorts", containerPorts(part),
                "settings", settings,
                "checksum", Settings.checksum(settings, Settings.territoryYaml(territory)),
                "mounts", volumes.mounts(),
                "volumes", volumes.volumes(),
                "ports", ports(part)));
        values.put("memory", part.memory());
        values.put("secrets", rotation.read(part) + brought.of(part));
        Template filled = template.and(values);
        List<HasMetadata> all = new ArrayList<>();
        filled.stream("service-account", "settings", "service", "budget").forEach(all::add);
        Deployment deployment = (Deployment) filled.all("deployment").getFirst();
        var size = territory.getSpec().sizeOrDefault();
        if (territory.getSpec().suspended()) {
            deployment.getSpec().setReplicas(0);
        } else if (scalesByItself(part)) {
            filled.and(Map.of("least", size.least, "most", size.most)).stream("autoscaler")
                    .forEach(all::add);
        } else if (!scalesByLag(part)) {
            deployment.getSpec().setReplicas(size.least);
        }
        all.add(deployment);
        return labelled(all.stream());
    }

    /** Gateway and offer-service: the autoscaler sets the number of their replicas. */
    boolean scalesByItself(Part part) {
        var size = territory.getSpec().sizeOrDefault();
        return !territory.getSpec().suspended()
                && (part == Part.GATEWAY || part == Part.OFFER)
                && size.most > size.least;
    }

    /** By what KEDA counts; the number of its replicas is KEDA's then. */
    boolean scalesByLag(Part part) {
        var size = territory.getSpec().sizeOrDefault();
        return Boolean.TRUE.equals(territory.getSpec().scaleByLag())
                && !territory.getSpec().suspended()
                && part == Part.NOTIFICATION
                && size.most > size.least;
    }

    List<HasMetadata> lagScaler() {
        var size = territory.getSpec().sizeOrDefault();
        return labelled(template
                .and(Map.of(
                        "service",
                        Part.NOTIFICATION.service(),
                        "kafkaSecret",
                        Keys.ofKafka(Part.NOTIFICATION),
                        "least",
                        size.least,
                        "most",
                        Math.min(size.most, StreamTopic.PARTITIONS),
                        "triggers",
                        LagTriggers.of(territory, engines)))
                .stream("lag-scaler"));
    }

    /** Each port once: an API server refuses a list with the same key twice. */
    private static List<Map<String, Object>> containerPorts(Part part) {
        List<Map<String, Object>> ports = new ArrayList<>();
        ports.add(Map.of("name", "http", "containerPort", 8080));
        if (part.managementPort != 8080) {
            ports.add(Map.of("name", "management", "containerPort", part.managementPort));
        }
        return ports;
    }

    private static List<Map<String, Object>> ports(Part part) {
        List<Map<String, Object>> ports = new ArrayList<>();
        ports.add(Map.of("name", "http", "port", 8080, "targetPort", "http"));
        if (part.managementPort != 8080) {
            ports.add(Map.of("name", "management", "port", part.managementPort, "targetPort", "management"));
        }
        return ports;
    }

    private List<HasMetadata> labelled(java.util.stream.Stream<HasMetadata> resources) {
        return resources
                .peek(resource -> {
                    Map<String, String> labels = new TreeMap<>(
                            resource.getMetadata().getLabels() == null
                                    ? Map.of()
                                    : resource.getMetadata().getLabels());
                    labels.put("app.kubernetes.io/instance", territory.id());
                    labels.put("app.kubernetes.io/part-of", "stagein");
                    labels.put("app.kubernetes.io/managed-by", managedBy);
                    resource.getMetadata().setLabels(labels);
                })
                .toList();
    }
}
