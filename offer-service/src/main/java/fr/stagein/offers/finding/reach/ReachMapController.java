package fr.stagein.offers.finding.reach;

import fr.stagein.events.Week;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Communes;
import fr.stagein.transit.ServiceDay;
import fr.stagein.transit.Timetable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What lies within 15, 30, 45 and 60 minutes of a home in the morning. */
@RestController
class ReachMapController {

    private static final List<Integer> BANDS = List.of(15, 30, 45, 60);
    private static final int FARTHEST = 60;
    /** When most days begin. */
    private static final int NINE = 9 * 60;

    private final Timetables timetables;
    private final InternshipDays days;
    private final Communes communes;

    ReachMapController(Timetables timetables, InternshipDays days, Communes communes) {
        this.timetables = timetables;
        this.days = days;
        this.communes = communes;
    }

    /**
     * @param day the day that is meant, or
     * @param week the week, of which the map shows the services of most days
     * @param means all that need nobody else, without a limit, if absent; being driven to a stop is not drawn
     */
    record ReachMapRequest(
            @NotNull @Valid Origin origin,
            @Nullable LocalDate day,
            @Nullable Week week,
            @Nullable @Size(max = 4) List<@Valid Means> means) {}

    /**
     * @param day one on which it is like this
     * @param communes within 60 minutes, the nearest first
     * @param bands the widest first, so that they can be drawn over each other
     * @param estimated there is no timetable for the day
     */
    record ReachMap(
            LocalDate day,
            boolean estimated,
            List<CommuneMinutes> communes,
            List<StopMinutes> stops,
            List<Band> bands) {}

    record CommuneMinutes(String code, String name, double lat, double lon, int minutes) {}

    record StopMinutes(String id, String name, double lat, double lon, int minutes) {}

    /** @param polygons closed rings of longitude and latitude, which may overlap */
    record Band(int minutes, List<List<List<Double>>> polygons) {}

    /**
     * Gives everybody the communes and stops within 15, 30, 45 and 60 minutes of a start on a morning. Nothing of the
     * request is kept.
     */
    @PostMapping("/api/reach/map")
    ReachMap map(@Valid @RequestBody ReachMapRequest request) {
        Network network = timetables.network();
        Timetable timetable = network.timetable();
        LocalDate day = day(request, timetable);
        Point home = request.origin().point();
        Optional<ServiceDay> services = network.serviceDay(network.access(home), day);
        List<Means> asked = request.means();
        List<Means> means = asked == null || asked.isEmpty() ? Means.ALL : asked;
        if (Means.drivenMinutes(means) > 0) {
            throw Rejection.field("means", "means-not-drawn");
        }
        boolean rides = means.stream().anyMatch(one -> one.mode() == Mode.TRANSIT);
        var reach = new Isochrone(network, home);
        if (rides) {
            services.ifPresent(running -> reach.byTimetable(running, NINE));
        }
        boolean estimated = rides && services.isEmpty();
        return new ReachMap(
                day,
                estimated,
                communes.all().stream()
                        .map(commune -> new CommuneMinutes(
                                commune.code(),
                                commune.name(),
                                commune.lat(),
                                commune.lon(),
                                reach.minutesTo(new Point(commune.lat(), commune.lon()), means, estimated)))
                        .filter(commune -> commune.minutes() <= FARTHEST)
                        .sorted(Comparator.comparingInt(CommuneMinutes::minutes).thenComparing(CommuneMinutes::name))
                        .toList(),
                reach.minutes().entrySet().stream()
                        .filter(stop -> stop.getValue() <= FARTHEST)
                        .map(stop -> {
                            Timetable.Stop at = timetable.stops().get(stop.getKey());
                            return new StopMinutes(at.id(), at.name(), at.lat(), at.lon(), stop.getValue());
                        })
                        .sorted(Comparator.comparingInt(StopMinutes::minutes).thenComparing(StopMinutes::id))
                        .toList(),
                BANDS.reversed().stream()
                        .map(limit -> new Band(limit, reach.within(limit, means, estimated)))
                        .toList());
    }

    private LocalDate day(ReachMapRequest request, Timetable timetable) {
        LocalDate day = request.day();
        if (day != null) {
            return day;
        }
        Week week = request.week();
        if (week == null) {
            throw Rejection.field("week", "week-or-day");
        }
        Map<Optional<ServiceDay>, Long> often =
                days.of(week).stream().collect(Collectors.groupingBy(timetable::serviceDay, Collectors.counting()));
        return days.of(week).stream()
                .max(Comparator.comparing(
                                (Function<LocalDate, Long>) one -> often.getOrDefault(timetable.serviceDay(one), 0L))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(week.monday());
    }
}
