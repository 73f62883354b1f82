package fr.stagein.benchmarks;

import java.util.Collection;

/** How long some requests took, in milliseconds. */
record Latencies(double p50, double p95, double p99, double max) {

    static Latencies of(Collection<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Latencies(
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms".formatted(p50, p95, p99);
    }
}
