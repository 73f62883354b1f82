package fr.stagein.local;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Every port that a run listens on, at its usual number. All lie in one block of a hundred, 8000 to 8099, so that runs
 * whose {@code --ports} are different hundreds never meet. Tests and benchmarks use 8069, 8070 and 8090 to 8093 of the
 * same block.
 */
enum Port {
    MAILBOX("the mailbox", 8025),
    SMTP("the mail server", 8026),
    POSTGRES("Postgres", 8032),
    GATEWAY_MANAGEMENT("the gateway's health", 8079),
    GATEWAY("the gateway", 8080),
    SCHOOL("school-service", 8081),
    OFFER("offer-service", 8082),
    APPLICATION("application-service", 8083),
    NOTIFICATION("notification-service", 8084),
    KEYCLOAK("Keycloak", 8085),
    KAFKA("Kafka", 8086);

    /** How far two runs are apart at least. */
    static final int BLOCK = 100;

    private static final int LAST_BLOCK = 99;

    private final String part;
    private final int usual;

    Port(String part, int usual) {
        this.part = part;
        this.usual = usual;
    }

    /** Who listens there, as a sentence names it. */
    String part() {
        return part;
    }

    /** Without {@code --ports}. */
    int usual() {
        return usual;
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
