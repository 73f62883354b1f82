package fr.stagein.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * A gauge whose value a worker reads now and then. A scrape gets the last value, so that scraping never starts a count
 * in the database. The value is NaN until it was read once.
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
