package fr.stagein.benchmarks;

import fr.stagein.benchmarks.Load.Answer;
import fr.stagein.benchmarks.Load.Run;
import fr.stagein.events.Stream;
import fr.stagein.events.Week;
import fr.stagein.testing.Tokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The evening on which everybody applies: 5,000 students in a minute, then companies that would take more than they
 * have seats for and students who confirm in two tabs, then as many applications as go, beside what Postgres alone does
 * of the same transactions. What was answered is looked for in the database and on Kafka. Run it with
 * {@code benchmarks/rush.sh}; arguments are further options for the service's JVM.
 */
final class RushBenchmark {

    private static final String SERVICE = "application-service";
    private static final String KEY = "dGhpcnR5LXR3byBieXRlcyBmb3IgdGhlIGZpZ3VyZXM=";
    private static final String MOTIVATION = "J’aimerais voir comment on travaille chez vous, du matin au soir.";

    private static final int OFFERS = 1_000;
    private static final int SEATS = 2;
    private static final int WARM_UP = 20_000;
    private static final int STUDENTS = 5_000;
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final int HURRIED = 12_000;
    private static final int AT_ONCE = 16;

    /** As many as the service has connections. */
    private static final int CLIENTS = 10;

    private static final int OF_A_CLIENT = 10_000;
    private static final int PGBENCH_SECONDS = 20;
    private static final int ALL = STUDENTS + HURRIED + WARM_UP + CLIENTS * OF_A_CLIENT;

    private final Installation installation;
    private final URI address;
    private final Week week;
    private final JsonMapper json = new JsonMapper();

    private RushBenchmark(Installation installation, URI address, Week week) {
        this.installation = installation;
        this.address = address;
        this.week = week;
    }

    public static void main(String[] arguments) throws Exception {
        try (var installation = Installation.start("rush")) {
            URI address = installation.service(
                    SERVICE,
                    Map.of("STAGEIN_ANSWER_LINKS_KEY", KEY, "STAGEIN_VAULT_KEYS", "1:" + KEY),
                    Arrays.asList(arguments));
            var week = Week.containing(LocalDate.now(ZoneOffset.UTC).plusWeeks(8));
            installation.fill(
                    SERVICE,
                    "rush.sql",
                    Map.of("week", "'" + week + "'", "offers", 2 * OFFERS, "seats", SEATS, "students", ALL));
            new RushBenchmark(installation, address, week).measure();
        }
    }

    private void measure() throws Exception {
        Load.hurried(applications(0, HURRIED + STUDENTS, WARM_UP), AT_ONCE).require(201);
        awaitOutbox();
        installation.sql(SERVICE, "delete from application_step; delete from application");

        Run rush = Load.spread(applications(0, 0, STUDENTS), MINUTE);
        List<UUID> submitted = made(rush);
        System.out.printf("%,d students apply in %d s: %s%n", STUDENTS, MINUTE.toSeconds(), rush.latencies());
        theCompaniesAnswer(submitted);

        Run fast = Load.hurried(applications(OFFERS, STUDENTS, HURRIED), AT_ONCE);
        long from = System.nanoTime();
        submitted.addAll(made(fast));
        awaitOutbox();
        System.out.printf(
                "as fast as they go, %d at once: %.0f applications/s, %s; the last event left %.1f s later%n",
                AT_ONCE, fast.perSecond(), fast.latencies(), (System.nanoTime() - from) / 1e9);
        System.out.printf(
                "answered and not in the database: %d; changes without an event: %d%n",
                missing(submitted), changesWithoutEvent());

        installation.stopServices();
        Pgbench alone = installation.pgbench(
                SERVICE,
                "rush-alone.sql",
                Map.of(
                        "from",
                        ALL - CLIENTS * OF_A_CLIENT,
                        "each",
                        OF_A_CLIENT,
                        "i",
                        0,
                        "offers",
                        OFFERS,
                        "week",
                        week),
                CLIENTS,
                PGBENCH_SECONDS);
        System.out.printf(
                "Postgres alone, the same statements: %.0f applications/s, %s; the service does %.2f of it%n",
                alone.perSecond(), alone.latencies(), fast.perSecond() / alone.perSecond());
    }

    /** Every company would take everyone at once, and who may confirms twice at once: the seats decide. */
    private void theCompaniesAnswer(List<UUID> submitted) throws InterruptedException, SQLException {
        List<HttpRequest> accept = new ArrayList<>();
        for (int student = 0; student < submitted.size(); student++) {
            accept.add(post(
                    "/api/applications/" + submitted.get(student) + "/accept",
                    "company-" + student % OFFERS,
                    "company",
                    ""));
        }
        // Not in the order in which they came: those of one offer meet.
        Collections.shuffle(accept, new Random(7));
        Run companies = Load.hurried(accept, AT_ONCE);
        List<HttpRequest> confirm = new ArrayList<>();
        for (int student = 0; student < submitted.size(); student++) {
            for (int tab = 0; tab < 2; tab++) {
                confirm.add(post(
                        "/api/applications/" + submitted.get(student) + "/confirm",
                        "student-" + student,
                        "student",
                        ""));
            }
        }
        Run students = Load.hurried(confirm, AT_ONCE);
        System.out.printf(
                "%,d seats: %,d accepted, %,d told that no seat is left, %,d with another answer%n",
                OFFERS * SEATS,
                companies.count(200),
                companies.count(409),
                submitted.size() - companies.count(200) - companies.count(409));
        System.out.printf(
                "confirmed in two tabs each: %,d of %,d answers say yes, %,d no, %,d other; oversold: %d%n",
                students.count(200),
                confirm.size(),
                students.count(409),
                confirm.size() - students.count(200) - students.count(409),
                installation.number(SERVICE, """
                        select count(*) from seat_ledger l
                        where taken > seats
                           or taken <> (select count(*) from application a where a.offer_id = l.offer_id
                                        and a.week = l.week and a.status = 'CONFIRMED')"""));
    }

    /** @param offers from which of them on: after the rush the seats of the first thousand are gone */
    private List<HttpRequest> applications(int offers, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(student -> post("/api/applications", "student-" + student, "student", """
                        {"offerId":"%s","week":"%s","motivation":"%s"}""".formatted(
                                nth(offers + student % OFFERS), week, MOTIVATION)))
                .toList();
    }

    private HttpRequest post(String path, String account, String role, String body) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        Tokens.of(account, "Léa", role).forEach((name, values) -> request.header(name, values.getFirst()));
        return request.build();
    }

    /** The applications that were made, in the order of the answers. */
    private List<UUID> made(Run run) {
        run.require(201);
        List<UUID> made = new ArrayList<>();
        for (Answer answer : run.answers()) {
            made.add(UUID.fromString(json.readTree(answer.body()).get("id").asString()));
        }
        return made;
    }

    private void awaitOutbox() throws InterruptedException, SQLException {
        while (installation.number(SERVICE, "select count(*) from outbox_record") > 0) {
            Thread.sleep(20);
        }
    }

    private int missing(List<UUID> submitted) throws SQLException {
        Set<UUID> left = new HashSet<>(submitted);
        int twice = submitted.size() - left.size();
        try (var connection = installation.connect(SERVICE);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from application")) {
            while (rows.next()) {
                left.remove(rows.getObject(1, UUID.class));
            }
        }
        return left.size() + twice;
    }

    private int changesWithoutEvent() throws SQLException {
        Set<String> left = new HashSet<>();
        try (var connection = installation.connect(SERVICE);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select application_id || ' ' || version from application_step")) {
            while (rows.next()) {
                left.add(rows.getString(1));
            }
        }
        String topic = Stream.APPLICATIONS.topic(Installation.TERRITORY);
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", installation.kafka(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            // The outbox is empty: what is not there when nothing more comes is not there at all.
            for (var some = consumer.poll(Duration.ofSeconds(10));
                    !some.isEmpty();
                    some = consumer.poll(Duration.ofSeconds(2))) {
                some.forEach(message -> left.remove(
                        message.key() + " " + json.readTree(message.value()).get("version")));
            }
        }
        return left.size();
    }

    private static UUID nth(long n) {
        return new UUID(0x4000, 0x8000_0000_0000_0000L | n);
    }
}
