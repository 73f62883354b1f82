package fr.stagein.benchmarks;

import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.Stream;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.EmbeddedKafka;
import fr.stagein.local.infrastructure.EmbeddedPostgres;
import fr.stagein.local.infrastructure.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a committed change to its consumer: our outbox (Namastack's), Spring Modulith's publication registry, and Kafka
 * alone, one after the other on the same Postgres and Kafka. First at 200 events a second, then as fast as they go, with
 * two replicas that share the work. Run it with {@code benchmarks/outbox.sh}.
 */
final class OutboxBenchmark {

    private static final int AGGREGATES = 40;
    private static final int PER_SECOND = 200;
    private static final int SECONDS = 30;
    private static final int WARM_UP_SECONDS = 15;
    private static final int BURST = 8_000;
    private static final int WORKERS = 4;

    private OutboxBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Checkout.root()
                .resolve("benchmarks/target/outbox-" + ProcessHandle.current().pid());
        Files.createDirectories(folder);
        // As ./stagein up starts them: what is committed is on the disk.
        try (var postgres = EmbeddedPostgres.start(
                        Checkout.root().resolve("local/target/postgres"),
                        folder.resolve("postgres"),
                        folder.resolve("postgres.log"),
                        Ports.free(),
                        Map.of("max_connections", "150", "shared_buffers", "64MB"));
                var kafka = EmbeddedKafka.start(folder.resolve("kafka"), folder.resolve("kafka.log"), Ports.free())) {
            makeTopics(kafka.bootstrapServers());
            System.out.printf(
                    "%-28s %8s %8s %8s %8s | %10s %6s %7s %13s%n",
                    "", "p50 ms", "p99 ms", "max ms", "missing", "burst/s", "twice", "missing", "out of order");
            for (int round = 1; round <= 2; round++) {
                measure(new KafkaAlone(kafka.bootstrapServers(), json()), kafka.bootstrapServers());
                measure(
                        OutboxWays.namastack(kafka.bootstrapServers(), database(postgres, "namastack" + round)),
                        kafka.bootstrapServers());
                measure(
                        OutboxWays.modulith(kafka.bootstrapServers(), database(postgres, "modulith" + round)),
                        kafka.bootstrapServers());
            }
        }
    }

    private static void measure(Way way, String bootstrapServers) throws Exception {
        try (way;
                var arrivals = new Arrivals(bootstrapServers, way.topic(), json())) {
            List<SchoolState> aggregates = aggregates();
            int version = steady(way, arrivals, aggregates, 0, WARM_UP_SECONDS);
            arrivals.awaitAll();
            arrivals.forgetTimes();
            version = steady(way, arrivals, aggregates, version, SECONDS);
            arrivals.awaitAll();
            var calm = arrivals.report();

            arrivals.forgetTimes();
            long from = System.nanoTime();
            burst(way, arrivals, aggregates, version);
            arrivals.awaitAll();
            double seconds = (arrivals.last() - from) / 1e9;
            var hurried = arrivals.report();
            System.out.printf(
                    "%-28s %8.1f %8.1f %8.1f %8d | %10.0f %6d %7d %13d%n",
                    way.name(),
                    calm.p50(),
                    calm.p99(),
                    calm.max(),
                    calm.missing(),
                    BURST / seconds,
                    hurried.twice(),
                    hurried.missing(),
                    calm.outOfOrder() + hurried.outOfOrder());
        }
    }

    /** Each change at its time, whatever became of the one before. */
    private static int steady(Way way, Arrivals arrivals, List<SchoolState> aggregates, int version, int seconds) {
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            long start = System.nanoTime();
            List<Future<?>> done = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                int mine = worker;
                done.add(workers.submit(() -> {
                    for (int i = mine; i < PER_SECOND * seconds; i += WORKERS) {
                        LockSupport.parkNanos(start + i * (1_000_000_000L / PER_SECOND) - System.nanoTime());
                        change(way, arrivals, aggregates, version, i);
                    }
                }));
            }
            done.forEach(OutboxBenchmark::join);
        }
        return version + PER_SECOND * seconds / AGGREGATES;
    }

    private static void burst(Way way, Arrivals arrivals, List<SchoolState> aggregates, int version) {
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> done = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                int mine = worker;
                done.add(workers.submit(() -> {
                    for (int i = mine; i < BURST; i += WORKERS) {
                        change(way, arrivals, aggregates, version, i);
                    }
                }));
            }
            done.forEach(OutboxBenchmark::join);
        }
    }

    /** An aggregate is always changed by the same worker, so its versions are committed in order; replicas take turns. */
    private static void change(Way way, Arrivals arrivals, List<SchoolState> aggregates, int version, int i) {
        SchoolState one = aggregates.get(i % AGGREGATES);
        int next = version + i / AGGREGATES + 1;
        var state = new SchoolState(
                one.schoolId(), next, one.name(), one.kind(), one.communeCode(), one.classes(), one.staff(), null);
        boolean alone = way instanceof KafkaAlone;
        if (alone) {
            arrivals.expect(state);
        }
        way.change(next % 2, state);
        if (!alone) {
            arrivals.expect(state);
        }
    }

    private static void makeTopics(String bootstrapServers) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(java.util.stream.Stream.of("kafka-alone", "modulith", Stream.SCHOOLS.topic("benchmark"))
                            .map(name -> new NewTopic(name, 6, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    private static String database(EmbeddedPostgres postgres, String name) {
        postgres.createDatabase(name, "benchmark");
        return postgres.jdbcUrl(name);
    }

    private static List<SchoolState> aggregates() {
        return IntStream.range(0, AGGREGATES)
                .mapToObj(i -> {
                    String digits = "024%04d".formatted(i);
                    char letter = "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(Integer.parseInt(digits) % 23);
                    return new SchoolState(
                            SchoolId.of(digits + letter),
                            0,
                            "Collège d'essai",
                            SchoolState.Kind.COLLEGE,
                            "24352",
                            List.of(),
                            List.of(),
                            null);
                })
                .toList();
    }

    private static JsonMapper json() {
        var scalars = new tools.jackson.databind.module.SimpleModule();
        return JsonMapper.builder()
                .addModule(scalars)
                .addMixIn(SchoolId.class, AsText.class)
                .build();
    }

    /** The wire form of a typed id. */
    interface AsText {
        @com.fasterxml.jackson.annotation.JsonValue
        String value();
    }

    private static void join(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
