package fr.stagein.local;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Every port that a run listens on, at its usual number. All lie in one block of a hundred, 8000 to 8099, so that runs
 * whose {@code --ports} are different hundreds never meet. Tests and benchmarks use 8069, 8070 and 8090 to 8093 of the
 * same block; replicas of the services, where there are several, 8040 to 8065.
 */
enum Port {
    MAILBOX("the mailbox", 8025),
    SMTP("the mail server", 8026),
    POSTGRES("Postgres", 8032),
    GATEWAY_MANAGEMENT("the gateway's health", 8079, "gateway-service"),
    GATEWAY("the gateway", 8080, "gateway-service"),
    SCHOOL("school-service", 8081, "school-service"),
    OFFER("offer-service", 8082, "offer-service"),
    APPLICATION("application-service", 8083, "application-service"),
    NOTIFICATION("notification-service", 8084, "notification-service"),
    KEYCLOAK("Keycloak", 8085),
    KAFKA("Kafka", 8086);

    /** How far two runs are apart at least. */
    static final int BLOCK = 100;

    private static final int LAST_BLOCK = 99;

    /** In the order of their replicas' ports. */
    private static final List<Port> REPLICATED =
            List.of(GATEWAY, SCHOOL, OFFER, APPLICATION, NOTIFICATION, GATEWAY_MANAGEMENT);

    private final String part;
    private final int usual;
    private final String service;

    Port(String part, int usual) {
        this(part, usual, "");
    }

    Port(String part, int usual, String service) {
        this.part = part;
        this.usual = usual;
        this.service = service;
    }

    /** Who listens there, as a sentence names it. */
    String part() {
        return part;
    }

    /** Without {@code --ports}. */
    int usual() {
        return usual;
    }

    /** The service whose port it is, of which there may be several; empty for what there is one of. */
    String service() {
        return service;
    }

    /**
     * Where the replica of this number listens, without {@code --ports}: 8040 to 8045 for the first, 8050 to 8055 for the
     * second.
     *
     * @param number 1 to {@link Replicas#MOST}
     */
    int ofReplica(int number) {
        return 8030 + 10 * number + REPLICATED.indexOf(this);
    }

    /**
     * The least {@code --ports} with which every port is free.
     *
     * @param taken whether somebody listens on a port
     */
    static int freeShift(IntPredicate taken) {
        return IntStream.rangeClosed(0, LAST_BLOCK)
                .map(block -> block * BLOCK)
                .filter(shift -> Arrays.stream(values()).noneMatch(port -> taken.test(port.usual + shift)))
                .findFirst()
                .orElse(0);
    }
}
