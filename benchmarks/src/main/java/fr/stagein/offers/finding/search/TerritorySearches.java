package fr.stagein.offers.finding.search;

import fr.stagein.benchmarks.DepartmentTimetable;
import fr.stagein.benchmarks.DepartmentTimetable.Stop;
import fr.stagein.benchmarks.Figures;
import fr.stagein.benchmarks.FranceOffers;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.EmbeddedPostgres;
import fr.stagein.platform.territory.TerritoryPack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** 1,000 offers of a département and its timetable, searched over HTTP by who lives there: filtered and sorted by the way. */
final class TerritorySearches {

    private static final int OFFERS = 1_000;
    private static final int HOMES = 500;
    private static final int WARM_UP = 1_500;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(14);
    private final URI address;
    private final List<Stop> stops;
    private final String week;

    private TerritorySearches(int port, List<Stop> stops, String week) {
        address = URI.create("http://127.0.0.1:" + port + "/api/offers/search");
        this.stops = stops;
        this.week = week;
    }

    static void measure(EmbeddedPostgres postgres, String kafka, Path folder) throws Exception {
        Path timetables = folder.resolve("timetables");
        var department = new DepartmentTimetable();
        department.write(timetables.resolve("department"));
        postgres.createDatabase("territory", "benchmark");
        var offers = new FranceOffers(SearchBenchmark.superuser(postgres, "territory"));
        String jdbcUrl = postgres.jdbcUrl("territory");
        if (!offers.areThere()) {
            SearchBenchmark.service(jdbcUrl, "territory", kafka, timetables).close();
            offers.make(
                    department.stops().stream()
                            .map(stop -> List.of(
                                    stop.id(),
                                    stop.id(),
                                    String.valueOf(stop.lat()),
                                    String.valueOf(stop.lon()),
                                    "1",
                                    "2")),
                    new TerritoryPack(Checkout.territory("dordogne")),
                    OFFERS);
        }
        // It makes ready at its start what every search will ask for.
        try (var service = SearchBenchmark.service(jdbcUrl, "territory", kafka, timetables)) {
            int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            new TerritorySearches(port, department.stops(), offers.weeks().getFirst()).measure();
        }
    }

    private void measure() throws Exception {
        System.out.printf(
                "%,d offers of a territory, over HTTP, one after the other; the first after the start: %.0f ms%n",
                OFFERS, ask(home()) / 1e6);
        for (int i = 0; i < WARM_UP; i++) {
            ask(home());
        }
        System.out.println(Figures.HEAD);
        System.out.println(take(
                "a home never asked about",
                IntStream.range(0, HOMES).mapToObj(i -> home()).toList()));
        String one = home();
        System.out.println(take(
                "the same home again",
                IntStream.range(0, HOMES).mapToObj(i -> one).toList()));
    }

    private String take(String name, List<String> homes) throws Exception {
        long[] nanos = new long[homes.size()];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = ask(homes.get(i));
        }
        return Figures.of(LongStream.of(nanos), LongStream.of(nanos).sum() / 1e9)
                .line(name);
    }

    private long ask(String home) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"origin": %s, "weeks": ["%s"], "sort": "TRAVEL_TIME",
                         "means": [{"mode": "TRANSIT", "maxMinutes": 60}, {"mode": "BIKE", "maxMinutes": 20}]}
                        """.formatted(home, week)))
                .build();
        long from = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        long nanos = System.nanoTime() - from;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The search answered " + answer.statusCode());
        }
        return nanos;
    }

    /** Up to a kilometre or so from a stop. */
    private String home() {
        Stop stop = stops.get(random.nextInt(stops.size()));
        return String.format(
                Locale.ROOT,
                "{\"lat\": %.6f, \"lon\": %.6f}",
                stop.lat() + random.nextGaussian(0, 0.006),
                stop.lon() + random.nextGaussian(0, 0.008));
    }
}
