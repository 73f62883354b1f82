package fr.stagein.benchmarks;

import fr.stagein.benchmarks.FranceOffers.Asked;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What several clients together got in a while, each asking anew when it is answered.
 *
 * @param rate answers a second
 * @param p50 milliseconds, as the others
 */
public record Figures(double rate, double p50, double p95, double p99) {

    public static final String HEAD =
            "%-28s %12s %9s %9s %9s".formatted("", "searches/s", "p50 ms", "p95 ms", "p99 ms");

    /** Asks one search after the other on one connection. */
    public interface Client extends AutoCloseable {
        long ask(Asked asked) throws SQLException;

        @Override
        default void close() throws SQLException {}
    }

    public static Figures take(Supplier<Client> clients, List<Asked> searches, int number, int seconds)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(number)) {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            List<Callable<List<Long>>> work = IntStream.range(0, number)
                    .mapToObj(
                            i -> (Callable<List<Long>>) () -> one(clients, searches, i * searches.size() / number, end))
                    .toList();
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> each : threads.invokeAll(work)) {
                nanos.addAll(each.get());
            }
            return of(nanos.stream().mapToLong(Long::longValue), seconds);
        }
    }

    private static List<Long> one(Supplier<Client> clients, List<Asked> searches, int first, long end)
            throws SQLException {
        List<Long> nanos = new ArrayList<>();
        try (Client client = clients.get()) {
            for (int i = first; System.nanoTime() < end; i++) {
                long from = System.nanoTime();
                client.ask(searches.get(i % searches.size()));
                nanos.add(System.nanoTime() - from);
            }
        }
        return nanos;
    }

    public static Figures of(LongStream nanos, double seconds) {
        long[] sorted = nanos.sorted().toArray();
        return new Figures(
                sorted.length / seconds, quantile(sorted, 0.5), quantile(sorted, 0.95), quantile(sorted, 0.99));
    }

    private static double quantile(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (sorted.length * share)] / 1e6;
    }

    public String line(String name) {
        return "%-28s %12.0f %9.2f %9.2f %9.2f".formatted(name, rate, p50, p95, p99);
    }

    public static double medianRate(List<Figures> rounds) {
        return rates(rounds)[rounds.size() / 2];
    }

    public static String summary(String name, List<Figures> rounds) {
        double[] rates = rates(rounds);
        return "%s: %.0f–%.0f–%.0f searches/s (least, median, most)"
                .formatted(name, rates[0], rates[rates.length / 2], rates[rates.length - 1]);
    }

    private static double[] rates(List<Figures> rounds) {
        return rounds.stream().mapToDouble(Figures::rate).sorted().toArray();
    }
}
