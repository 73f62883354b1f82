package fr.stagein.offers.finding.reach;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How offers are reached from a home: over their whole week, both ways, by every mode. */
@Component
public class OfferReach {

    private final Timetables timetables;
    private final InternshipDays days;
    private final Lodgings lodgings;
    private final Timer times;

    OfferReach(Timetables timetables, InternshipDays days, Lodgings lodgings, MeterRegistry meters) {
        times = Timer.builder("stagein.reach")
                .description("All ways from one home to the places asked about")
                .register(meters);
        this.timetables = timetables;
        this.days = days;
        this.lodgings = lodgings;
    }

    /** By what needs nobody else. The home is looked at and forgotten. */
    public Map<OfferId, OfferWays> ways(Point home, Collection<OpenPlace> places) {
        return ways(home, places, Means.ALL);
    }

    /**
     * Where one could sleep for the week of a place that is too far for every day.
     *
     * @param ways to these places, from home
     */
    public Map<OfferId, Lodging> lodgings(Collection<OpenPlace> places, Map<OfferId, OfferWays> ways) {
        return lodgings.nearest(timetables.network(), places, ways);
    }

    /** @param means being driven to a stop is looked for only where it is among them */
    public Map<OfferId, OfferWays> ways(Point home, Collection<OpenPlace> places, Collection<Means> means) {
        return Objects.requireNonNull(times.record(() -> look(home, places, means)));
    }

    private Map<OfferId, OfferWays> look(Point home, Collection<OpenPlace> places, Collection<Means> means) {
        var reach = new WeekReach(timetables.network(), home, Means.drivenMinutes(means));
        Map<Week, List<LocalDate>> weeks = new HashMap<>();
        Map<OfferId, OfferWays> ways = HashMap.newHashMap(places.size());
        for (OpenPlace place : places) {
            List<LocalDate> week = weeks.computeIfAbsent(place.week(), days::of);
            ways.put(place.id(), reach.to(place.workplace(), place.hours(), week));
        }
        return ways;
    }
}
