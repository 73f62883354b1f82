package fr.stagein.transit;

import fr.stagein.transit.feed.Feed;
import fr.stagein.transit.feed.FeedReader;
import fr.stagein.transit.feed.FeedReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Loads a timetable of one shape in a process of its own, in as much memory as that is given, and searches it. */
public final class Load {

    private static final int SEARCHES = 200;

    private Load() {}

    /** @param arguments {@code hub} or {@code region} */
    public static void main(String[] arguments) throws IOException {
        Path archive = Files.createTempFile("shape", ".zip");
        try {
            if (arguments[0].equals("hub")) {
                HubFeed.hub(archive, 6_672);
            } else {
                HubFeed.region(archive);
            }
            measure(archive);
        } finally {
            Files.delete(archive);
        }
    }

    private static void measure(Path archive) {
        long from = System.nanoTime();
        FeedReport report = FeedReader.read(archive);
        Feed feed = Objects.requireNonNull(report.feed(), report.problems().toString());
        Timetable timetable = Timetable.of(List.of(feed), ZoneId.of("Europe/Paris"), new PlainWalk());
        double loaded = (System.nanoTime() - from) / 1e9;
        System.gc();
        long held = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        ServiceDay day = timetable.serviceDay(LocalDate.of(2027, 2, 2)).orElseThrow();
        var random = new Random(1);
        double[] millis = new double[SEARCHES];
        long reached = 0;
        for (int i = 0; i < 2 * SEARCHES; i++) {
            Map<Integer, Integer> around =
                    Map.of(random.nextInt(timetable.stops().size()), 3);
            long start = System.nanoTime();
            Ways there = timetable.latestTo(around, day, 9 * 3600, 150 * 60);
            Ways back = timetable.earliestFrom(around, day, 17 * 3600, 150 * 60);
            for (Ways ways : List.of(there, back)) {
                for (int stop : ways.stops()) {
                    reached += ways.outline(stop).rides();
                }
            }
            millis[i % SEARCHES] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                java.util.Locale.ROOT,
                "%d stops, %d trips: loaded in %.1f s, %.0f MB held; there and back p50 %.1f ms, p95 %.1f ms; %d%n",
                timetable.stops().size(),
                feed.trips().size(),
                loaded,
                held / 1e6,
                millis[SEARCHES / 2],
                millis[SEARCHES * 95 / 100],
                reached);
    }
}
