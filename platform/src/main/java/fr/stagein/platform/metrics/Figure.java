package fr.stagein.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * A number that a worker asks for now and then, and that each scrape gets as it was last: nobody who reads the metrics
 * has a database count for it. Not a number until it was asked for once.
 */
public final class Figure {

    private volatile double now = Double.NaN;

    private Figure() {}

    /**
     * @param name as Micrometer writes it, such as {@code stagein.outbox.events}
     * @param description the unit in it
     * @param tags name, value, name, value: few values, never of a person
     */
    public static Figure of(MeterRegistry meters, String name, String description, String... tags) {
        var figure = new Figure();
        Gauge.builder(name, figure, one -> one.now)
                .description(description)
                .tags(tags)
                .register(meters);
        return figure;
    }

    public void is(double value) {
        now = value;
    }
}
