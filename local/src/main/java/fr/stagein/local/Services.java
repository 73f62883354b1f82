package fr.stagein.local;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.realm.Realm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The five services of one run, with what each is told. */
final class Services {

    /** One for each service, and Keycloak's. */
    static final List<String> DATABASES =
            List.of("gateway", "school", "offer", "application", "notification", "keycloak");

    static final List<String> NAMES = List.of(
            "gateway-service", "school-service", "offer-service", "application-service", "notification-service");

    /** Each service once, where it usually listens. */
    private static final int ALONE = 0;

    private final LocalRun run;
    private final Secrets secrets;
    private final int replica;

    private Services(LocalRun run, int replica) {
        this.run = run;
        this.secrets = new Secrets(run::secret);
        this.replica = replica;
    }

    static List<Service> of(LocalRun run) {
        return new Services(run, ALONE).all();
    }

    /**
     * The replica of this number of each service that has so many. They find the others through the balancers.
     *
     * @param number 1 to {@link Replicas#MOST}
     */
    static List<Service> of(LocalRun run, Replicas replicas, int number) {
        return Stream.concat(
                        number == 1
                                ? of(run).stream().filter(service -> replicas.of(service.name()) == 1)
                                : Stream.empty(),
                        new Services(run, number)
                                .all().stream()
                                        .filter(service -> replicas.of(service.name()) > 1
                                                && replicas.of(service.name()) >= number))
                .toList();
    }

    static String jdbc(LocalRun run, String database) {
        return "jdbc:postgresql://127.0.0.1:" + run.port(Port.POSTGRES) + "/" + database;
    }

    private List<Service> all() {
        String issuer = run.url(Port.KEYCLOAK) + "/realms/" + run.territory();
        Map<String, String> common = Map.of(
                "SERVER_ADDRESS",
                "127.0.0.1",
                "STAGEIN_TERRITORY_FOLDER",
                Checkout.territory(run.territory()).toString(),
                "STAGEIN_DEMO_LOAD",
                String.valueOf(replica <= 1),
                "STAGEIN_PUBLIC_URL",
                run.url(Port.GATEWAY),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + run.port(Port.KAFKA),
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI",
                issuer,
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                String.valueOf(run.port(Port.SMTP)));
        return List.of(
                service("school-service", Port.SCHOOL, common, keycloakAs("school-service")),
                service("offer-service", Port.OFFER, common, Map.of()),
                service("application-service", Port.APPLICATION, common, Map.of()),
                service("notification-service", Port.NOTIFICATION, common, notification()),
                service("gateway-service", Port.GATEWAY, common, gateway(issuer)));
    }

    private Map<String, String> notification() {
        Map<String, String> own = new HashMap<>(keycloakAs("notification-service"));
        // Whoever tries it on a Sunday waits for no mail until Monday.
        own.put("STAGEIN_MAIL_WORKINGDAYSONLY", "false");
        return own;
    }

    private Map<String, String> gateway(String issuer) {
        return Map.of(
                "MANAGEMENT_SERVER_PORT",
                String.valueOf(port(Port.GATEWAY_MANAGEMENT)),
                "STAGEIN_IDENTITY_ISSUER",
                issuer,
                "STAGEIN_IDENTITY_PROVIDERS",
                String.join(",", Realm.providers(System.getenv())),
                "STAGEIN_SERVICES_SCHOOL",
                "http://127.0.0.1:" + run.port(Port.SCHOOL),
                "STAGEIN_SERVICES_OFFER",
                "http://127.0.0.1:" + run.port(Port.OFFER),
                "STAGEIN_SERVICES_APPLICATION",
                "http://127.0.0.1:" + run.port(Port.APPLICATION),
                "STAGEIN_SERVICES_NOTIFICATION",
                "http://127.0.0.1:" + run.port(Port.NOTIFICATION));
    }

    private Map<String, String> keycloakAs(String client) {
        return Map.of(
                "STAGEIN_IDENTITY_ADMIN_SERVER_URL",
                run.url(Port.KEYCLOAK),
                "STAGEIN_IDENTITY_ADMIN_REALM",
                run.territory(),
                "STAGEIN_IDENTITY_ADMIN_CLIENT_ID",
                client);
    }

    private Service service(String name, Port port, Map<String, String> common, Map<String, String> own) {
        String database = name.replace("-service", "");
        Map<String, String> environment = new HashMap<>(common);
        environment.put("SERVER_PORT", String.valueOf(port(port)));
        environment.put("SPRING_DATASOURCE_URL", jdbc(run, database));
        environment.put("SPRING_DATASOURCE_USERNAME", database);
        secrets.of(name).forEach((property, secret) -> environment.put(Secrets.variable(property), secret));
        environment.putAll(own);
        // The gateway answers under its public address alone, which is the balancer's where there is one.
        Port health = name.equals("gateway-service") ? Port.GATEWAY_MANAGEMENT : port;
        return new Service(
                name,
                replica == ALONE ? name : name + " " + replica,
                port(port),
                "http://127.0.0.1:" + port(health) + "/actuator/health/readiness",
                environment);
    }

    private int port(Port port) {
        return replica == ALONE ? run.port(port) : port.ofReplica(replica) + run.shift();
    }
}
