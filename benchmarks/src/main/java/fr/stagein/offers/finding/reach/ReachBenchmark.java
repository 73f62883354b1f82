package fr.stagein.offers.finding.reach;

import fr.stagein.benchmarks.DepartmentTimetable;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.transit.ServiceDay;
import fr.stagein.transit.Timetable;
import fr.stagein.transit.feed.FeedReader;
import fr.stagein.transit.feed.FeedReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * What reach costs at the size of a département. In the engine's own package, since what it measures is nobody else's
 * business. Run it with {@code benchmarks/reach.sh}.
 */
final class ReachBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Speeds SPEEDS = new Speeds(4.5, 13, 1.3, 2_000, 800, 2, 25, 50);
    private static final Limits LIMITS = new Limits(LocalTime.of(6, 30), LocalTime.of(19, 30));
    private static final Hours HOURS = new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);
    private static final List<LocalDate> WEEK =
            IntStream.range(0, 5).mapToObj(MONDAY::plusDays).toList();
    private static final int OFFERS = 1_000;
    private static final int SEARCHES = 300;
    private static final int HOMES = 500;
    private static final int THREADS = 2;

    private final List<DepartmentTimetable.Stop> stops;
    private final Random random = new Random(7);

    private ReachBenchmark(List<DepartmentTimetable.Stop> stops) {
        this.stops = stops;
    }

    public static void main(String[] arguments) throws Exception {
        Path feed = Checkout.root().resolve("benchmarks/target/department");
        var department = new DepartmentTimetable();
        department.write(feed);
        System.out.printf(
                "%d lines, %,d stops, %,d trips%n",
                DepartmentTimetable.LINES, DepartmentTimetable.STOPS, DepartmentTimetable.TRIPS);

        long before = heap();
        long from = System.nanoTime();
        Timetable timetable = load(feed);
        double first = seconds(from);
        long held = heap() - before;
        from = System.nanoTime();
        int again = load(feed).stops().size();
        System.out.printf(
                "load: %.2f s in a fresh JVM, %.2f s again; %.0f MB of heap for %,d stops%n",
                first, seconds(from), held / 1e6, again);
        new ReachBenchmark(department.stops()).measure(timetable);
    }

    private void measure(Timetable timetable) throws Exception {
        var network = new Network(timetable, SPEEDS, LIMITS, 200_000_000);
        List<ServiceDay> days = WEEK.stream()
                .map(timetable::serviceDay)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        search(network, days, SEARCHES);
        System.out.printf(
                "one to many, both ways, five days of %d kinds: %s%n", days.size(), search(network, days, SEARCHES));

        List<Point> workplaces =
                IntStream.range(0, OFFERS).mapToObj(i -> nearAStop(random)).toList();
        long from = System.nanoTime();
        workplaces.forEach(at -> days.forEach(day -> network.prepare(at, HOURS, day)));
        System.out.printf("%,d workplaces made ready, five days: %.1f s, once a timetable%n", OFFERS, seconds(from));

        homes(network, workplaces, HOMES);
        System.out.printf("a fresh home, %,d offers, five days: %s%n", OFFERS, homes(network, workplaces, HOMES));
        System.out.printf(
                "fresh homes a second, %,d offers each, %d threads: %.0f%n",
                OFFERS, THREADS, together(network, workplaces));
    }

    /** As a new home would be answered by a search of its own, without anything kept. */
    private String search(Network network, List<ServiceDay> days, int searches) {
        double[] millis = new double[searches];
        for (int i = 0; i < searches; i++) {
            Point home = nearAStop(random);
            long from = System.nanoTime();
            Access around = network.access(home);
            for (ServiceDay day : days) {
                network.timetable()
                        .earliestFrom(
                                around.minutes(), day, LIMITS.leaveNotBefore().toSecondOfDay(), 150 * 60);
                network.timetable()
                        .latestTo(around.minutes(), day, LIMITS.homeBy().toSecondOfDay(), 150 * 60);
            }
            millis[i] = seconds(from) * 1_000;
        }
        return quantiles(millis);
    }

    private String homes(Network network, List<Point> workplaces, int homes) {
        double[] millis = new double[homes];
        for (int i = 0; i < homes; i++) {
            Point home = nearAStop(random);
            long from = System.nanoTime();
            answer(network, home, workplaces);
            millis[i] = seconds(from) * 1_000;
        }
        return quantiles(millis);
    }

    private double together(Network network, List<Point> workplaces) throws Exception {
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            long from = System.nanoTime();
            List<Callable<Integer>> work = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                var own = new Random(100 + thread);
                work.add(() -> {
                    int reached = 0;
                    for (int i = 0; i < HOMES; i++) {
                        reached += answer(network, nearAStop(own), workplaces);
                    }
                    return reached;
                });
            }
            int reached = 0;
            for (Future<Integer> each : pool.invokeAll(work)) {
                reached += each.get();
            }
            double perSecond = THREADS * HOMES / seconds(from);
            System.out.printf("offers reached by bus: %.0f a home%n", (double) reached / THREADS / HOMES);
            return perSecond;
        }
    }

    private static int answer(Network network, Point home, List<Point> workplaces) {
        var reach = new WeekReach(network, home);
        int reached = 0;
        for (Point workplace : workplaces) {
            if (reach.to(workplace, HOURS, WEEK).ways().containsKey(Mode.TRANSIT)) {
                reached++;
            }
        }
        return reached;
    }

    /** Up to a kilometre or so from a stop. */
    private Point nearAStop(Random any) {
        DepartmentTimetable.Stop stop = stops.get(any.nextInt(stops.size()));
        return new Point(stop.lat() + any.nextGaussian(0, 0.006), stop.lon() + any.nextGaussian(0, 0.008));
    }

    private static Timetable load(Path feed) {
        FeedReport report = FeedReader.read(feed);
        return Timetable.of(
                List.of(Objects.requireNonNull(
                        report.feed(), () -> report.problems().toString())),
                ZONE,
                SPEEDS);
    }

    private static String quantiles(double[] millis) {
        Arrays.sort(millis);
        return "p50 %.1f ms, p95 %.1f ms".formatted(millis[millis.length / 2], millis[(int) (millis.length * 0.95)]);
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
