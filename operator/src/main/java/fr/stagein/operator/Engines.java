package fr.stagein.operator;

import java.util.Map;

/**
 * What all territories of a cluster share, from the operator's environment.
 *
 * @param operatorNamespace namespace of the operator and of the Territories
 * @param images prefix of the images' names
 * @param kafkaNamespace where Strimzi looks for topics and users
 * @param kafkaCluster name of the Kafka resource
 * @param keycloakUrl as browsers and services reach it
 * @param keycloakNamespace where Keycloak's operator looks for realms to import
 * @param keycloakName name of the Keycloak resource
 * @param storage size of a territory's databases
 * @param gatewayNamespace namespace of the Gateway that routes hang on
 * @param monitoringNamespace where metrics are scraped from
 * @param backupDestination where backups of all territories go, such as {@code s3://stagein-backups}: each into a folder
 *     of its id; empty if there is no such place
 * @param backupEndpoint address of the store if it is not Amazon's
 * @param backupSecret Secret in the operator's namespace with the keys {@code ACCESS_KEY_ID} and {@code ACCESS_SECRET_KEY}
 */
record Engines(
        String operatorNamespace,
        String images,
        String kafkaNamespace,
        String kafkaCluster,
        String keycloakUrl,
        String keycloakNamespace,
        String keycloakName,
        String storage,
        String gateway,
        String gatewayNamespace,
        String monitoringNamespace,
        String mailHost,
        int mailPort,
        String mailFrom,
        String backupDestination,
        String backupEndpoint,
        String backupSecret) {

    static Engines from(Map<String, String> environment) {
        return new Engines(
                environment.getOrDefault("STAGEIN_NAMESPACE", "stagein"),
                environment.getOrDefault("STAGEIN_IMAGES", "stagein"),
                environment.getOrDefault("STAGEIN_KAFKA_NAMESPACE", "kafka"),
                environment.getOrDefault("STAGEIN_KAFKA_CLUSTER", "stagein"),
                environment.getOrDefault("STAGEIN_KEYCLOAK_URL", "https://auth.stagein.example"),
                environment.getOrDefault("STAGEIN_KEYCLOAK_NAMESPACE", "keycloak"),
                environment.getOrDefault("STAGEIN_KEYCLOAK_NAME", "stagein"),
                environment.getOrDefault("STAGEIN_DATABASE_STORAGE", "10Gi"),
                environment.getOrDefault("STAGEIN_GATEWAY", "public"),
                environment.getOrDefault("STAGEIN_GATEWAY_NAMESPACE", "gateway"),
                environment.getOrDefault("STAGEIN_MONITORING_NAMESPACE", "monitoring"),
                environment.getOrDefault("STAGEIN_MAIL_HOST", "mail.stagein.example"),
                Integer.parseInt(environment.getOrDefault("STAGEIN_MAIL_PORT", "587")),
                environment.getOrDefault("STAGEIN_MAIL_FROM", "ne-pas-repondre@stagein.example"),
                environment.getOrDefault("STAGEIN_BACKUP_DESTINATION", ""),
                environment.getOrDefault("STAGEIN_BACKUP_ENDPOINT", ""),
                environment.getOrDefault("STAGEIN_BACKUP_SECRET", "backup"));
    }

    String kafkaBootstrap() {
        return kafkaCluster + "-kafka-bootstrap." + kafkaNamespace + ".svc:9093";
    }
}
