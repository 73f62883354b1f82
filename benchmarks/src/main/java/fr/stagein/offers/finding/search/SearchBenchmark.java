package fr.stagein.offers.finding.search;

import fr.stagein.benchmarks.BareScan;
import fr.stagein.benchmarks.Figures;
import fr.stagein.benchmarks.FranceOffers;
import fr.stagein.benchmarks.FranceOffers.Asked;
import fr.stagein.benchmarks.ImmersionWay;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.EmbeddedKafka;
import fr.stagein.local.infrastructure.EmbeddedPostgres;
import fr.stagein.local.infrastructure.Ports;
import fr.stagein.offers.OfferService;
import fr.stagein.offers.finding.reach.Origin;
import fr.stagein.offers.offers.visibility.Viewer;
import fr.stagein.platform.territory.TerritoryPack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service's own search over a million offers in France, PostGIS and the bare index scan in turns with it. In the
 * search's own package, since nobody else may call it. Run it with {@code benchmarks/search.sh}.
 */
final class SearchBenchmark {

    private static final int KM = 30;
    private static final int SEARCHES = 2_000;
    private static final int CLIENTS = 4;
    private static final int ROUNDS = 3;
    private static final int SECONDS = 12;
    /** Until the JVM's compiler has done its work. */
    private static final int WARM_UP_SECONDS = 30;

    private static final int OTHERS_WARM_UP_SECONDS = 6;

    /** Of Postgres 18 and 15 alike, and what the service asks of its connections. JIT only one of them has. */
    private static final Map<String, String> SETTINGS = Map.of(
            "max_connections", "150",
            "shared_buffers", "1GB",
            "max_wal_size", "8GB",
            "random_page_cost", "1.1",
            "max_parallel_workers_per_gather", "0",
            "jit", "off");

    /** Nothing is kept for anybody there, so the day does not matter. */
    private static final Viewer ANYONE = Viewer.anyone(LocalDate.EPOCH);

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql/15/bin");

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final EmbeddedPostgres postgis;
    private final String kafka;

    private SearchBenchmark(Path folder, EmbeddedPostgres postgres, EmbeddedPostgres postgis, String kafka) {
        this.folder = folder;
        this.postgres = postgres;
        this.postgis = postgis;
        this.kafka = kafka;
    }

    public static void main(String[] arguments) throws Exception {
        Path communes = Path.of(arguments[0]);
        int offers = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Checkout.root().resolve("benchmarks/target/search-" + offers));
        try (var postgres = EmbeddedPostgres.start(
                        Checkout.root().resolve("local/target/postgres"),
                        folder.resolve("postgres"),
                        folder.resolve("postgres.log"),
                        Ports.free(),
                        SETTINGS);
                var postgis = EmbeddedPostgres.start(
                        debians(folder.resolve("debian")),
                        folder.resolve("postgis"),
                        folder.resolve("postgis.log"),
                        Ports.free(),
                        SETTINGS);
                var kafka = EmbeddedKafka.start(folder.resolve("kafka"), folder.resolve("kafka.log"), Ports.free())) {
            var benchmark = new SearchBenchmark(folder, postgres, postgis, kafka.bootstrapServers());
            benchmark.france(communes, offers);
            TerritorySearches.measure(postgres, kafka.bootstrapServers(), folder);
        }
    }

    /** Debian's Postgres where the embedded one would be unpacked. */
    private static Path debians(Path binaries) throws Exception {
        Files.createDirectories(binaries);
        if (!Files.exists(binaries.resolve("bin"))) {
            Files.createSymbolicLink(binaries.resolve("bin"), DEBIAN);
            Files.createFile(binaries.resolve(".unpacked"));
        }
        return binaries;
    }

    private void france(Path communes, int offers) throws Exception {
        postgres.createDatabase("france", "benchmark");
        postgis.createDatabase("immersion", "benchmark");
        String ours = superuser(postgres, "france");
        var france = new FranceOffers(ours);
        var immersion = new ImmersionWay(superuser(postgis, "immersion"));
        Path noTimetables = Files.createDirectories(folder.resolve("no-timetables"));
        try (var service = service(postgres.jdbcUrl("france"), "france", kafka, noTimetables)) {
            long from = System.nanoTime();
            if (!france.areThere()) {
                france.make(FranceOffers.communes(communes), new TerritoryPack(Checkout.territory("dordogne")), offers);
            }
            if (!immersion.isThere()) {
                immersion.take(ours);
            }
            System.out.printf("%,d offers; made in %.0f s%n", offers, (System.nanoTime() - from) / 1e9);
            List<Asked> searches = france.searches(SEARCHES);
            measure(service.getBean(OfferSearch.class), service.getBean(AskedWords.class), immersion, searches);
        }
    }

    private void measure(OfferSearch search, AskedWords words, ImmersionWay immersion, List<Asked> searches)
            throws Exception {
        var floor = new BareScan(
                superuser(postgres, "france"), postgres.port(), Files.createDirectories(folder.resolve("pgbench")));
        floor.ask(
                searches,
                asked -> words.query(List.of(asked.text()))
                        .near(Cells.around(new Origin(asked.lat(), asked.lon()).point(), KM)));
        answers(search, immersion, searches);

        var ours = new Contender(
                "Stage-IN",
                seconds -> Figures.take(
                        () -> asked -> search.search(request(asked), ANYONE).total(), searches, CLIENTS, seconds));
        var list = new Contender(
                "PostGIS, list alone",
                seconds -> Figures.take(() -> client(immersion, false), searches, CLIENTS, seconds));
        var facets = new Contender(
                "PostGIS, list and facets",
                seconds -> Figures.take(() -> client(immersion, true), searches, CLIENTS, seconds));
        var scan = new Contender("the bare index scan", seconds -> floor.take(CLIENTS, seconds));
        List<Contender> all = List.of(ours, list, facets, scan);
        ours.way().take(WARM_UP_SECONDS);
        for (Contender other : List.of(list, facets, scan)) {
            other.way().take(OTHERS_WARM_UP_SECONDS);
        }
        System.out.println(Figures.HEAD);
        for (int round = 0; round < ROUNDS; round++) {
            for (Contender one : all) {
                Figures taken = one.way().take(SECONDS);
                one.taken().add(taken);
                System.out.println(taken.line(one.name()));
            }
        }
        all.forEach(one -> System.out.println(Figures.summary(one.name(), one.taken())));
        aim("× PostGIS with the same answers", ours.times(facets), 10);
        aim("× PostGIS, its list alone", ours.times(list), 10);
        aim("× the bare index scan", ours.times(scan), 0.5);
    }

    /** Takes figures for so many seconds. */
    private interface Way {
        Figures take(int seconds) throws Exception;
    }

    private record Contender(String name, Way way, List<Figures> taken) {

        Contender(String name, Way way) {
            this(name, way, new ArrayList<>());
        }

        double times(Contender other) {
            return Figures.medianRate(taken) / Figures.medianRate(other.taken);
        }
    }

    private static void aim(String what, double reached, double aim) {
        System.out.printf("%.2f %s; aim %.1f: %s%n", reached, what, aim, reached >= aim ? "met" : "MISSED");
    }

    /** Ours find a little more: trades that resemble the word. */
    private static void answers(OfferSearch search, ImmersionWay immersion, List<Asked> searches) throws Exception {
        long ours = 0;
        long theirs = 0;
        int fewer = 0;
        try (var client = immersion.new Client()) {
            for (Asked asked : searches.subList(0, 200)) {
                long here = search.search(request(asked), ANYONE).total();
                long there = client.list(asked);
                ours += here;
                theirs += there;
                // The sphere and the ellipsoid differ by some offers at the edge.
                fewer += here < there * 0.97 - 1 ? 1 : 0;
            }
        }
        System.out.printf(
                "found on average: Stage-IN %.1f, PostGIS %.1f; fewer than PostGIS in %d of 200%n",
                ours / 200.0, theirs / 200.0, fewer);
    }

    private static Figures.Client client(ImmersionWay immersion, boolean facets) {
        try {
            var client = immersion.new Client();
            return new Figures.Client() {
                @Override
                public long ask(Asked asked) throws SQLException {
                    return facets ? client.listAndFacets(asked) : client.list(asked);
                }

                @Override
                public void close() throws SQLException {
                    client.close();
                }
            };
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static SearchRequest request(Asked asked) {
        return new SearchRequest(
                asked.text(),
                null,
                null,
                List.of(asked.week()),
                null,
                new Origin(asked.lat(), asked.lon()),
                KM,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static String superuser(EmbeddedPostgres postgres, String database) {
        return postgres.jdbcUrl(database) + "?user=" + EmbeddedPostgres.USER + "&password=" + postgres.password();
    }

    /** The service as it is, with a database and a territory of its own. */
    static ConfigurableApplicationContext service(String jdbcUrl, String name, String kafka, Path timetables) {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        return new SpringApplicationBuilder(OfferService.class)
                .run(
                        "--spring.datasource.url=" + jdbcUrl,
                        "--spring.datasource.username=" + name,
                        "--spring.datasource.password=benchmark",
                        "--spring.kafka.bootstrap-servers=" + kafka,
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1",
                        "--stagein.answer-links.key=" + key,
                        "--stagein.starts.key=" + key,
                        "--stagein.vault.keys=1:" + key,
                        "--stagein.territory.folder=" + Checkout.territory("dordogne"),
                        "--stagein.territory.id=" + name,
                        "--stagein.reach.timetables=" + timetables,
                        "--stagein.reach.kept-megabytes=200",
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.main.banner-mode=off");
    }
}
