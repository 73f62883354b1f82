package fr.stagein.offers.reach;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.reach.DayReach.NotReached;
import fr.stagein.offers.reach.OpenPlaces.Place;
import fr.stagein.offers.reach.WaySheet.DayGroup;
import fr.stagein.offers.reach.WaySheet.DayWay;
import fr.stagein.offers.reach.WaySheet.OwnWay;
import fr.stagein.offers.shown.Viewers;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The way sheet. The home comes in the body, so that no access log has it, and is forgotten with the answer. */
@RestController
class WayController {

    private final Timetables timetables;
    private final OpenPlaces places;
    private final InternshipDays days;
    private final Starts starts;
    private final SchoolLines schoolLines;
    private final Lodgings lodgings;
    private final Viewers viewers;

    WayController(
            Timetables timetables,
            OpenPlaces places,
            InternshipDays days,
            Starts starts,
            SchoolLines schoolLines,
            Lodgings lodgings,
            Viewers viewers) {
        this.timetables = timetables;
        this.places = places;
        this.days = days;
        this.starts = starts;
        this.schoolLines = schoolLines;
        this.lodgings = lodgings;
        this.viewers = viewers;
    }

    /**
     * One of both starts.
     *
     * @param start sealed by school-service for the caller, who is not to know the point
     * @param drivenMinutes how far the family drives to a stop and back from one; nowhere if absent
     */
    record WayRequest(
            @Nullable @Valid Origin origin,
            @Nullable @Size(max = 400) String start,
            @NotNull Week week,
            @Nullable @Min(1) @Max(30) Integer drivenMinutes) {}

    @PostMapping("/api/offers/{id}/way")
    WaySheet way(
            @PathVariable OfferId id,
            @Valid @RequestBody WayRequest request,
            @Nullable Caller caller,
            Locale language) {
        Place found = places.find(id, request.week(), viewers.of(caller)).orElseThrow(NotFound::new);
        OpenPlace place = found.at();
        Network network = timetables.network();
        Integer driven = request.drivenMinutes();
        Access home = network.access(start(request, caller), driven == null ? 0 : driven);
        List<LocalDate> week = days.of(request.week());
        Map<DayWay, List<LocalDate>> groups = new LinkedHashMap<>();
        for (LocalDate day : week) {
            groups.computeIfAbsent(way(network, home, place, day), way -> new ArrayList<>())
                    .add(day);
        }
        return new WaySheet(
                id,
                request.week(),
                found.destination(),
                place.hours().start(),
                place.hours().end(),
                groups.entrySet().stream()
                        .map(group -> new DayGroup(group.getValue(), group.getKey()))
                        .toList(),
                Stream.of(Mode.WALK, Mode.BIKE, Mode.DRIVEN)
                        .map(mode -> own(mode, network, home.point(), place))
                        .flatMap(Optional::stream)
                        .toList(),
                groups.keySet().stream().anyMatch(DayWay::ridesSchoolLine)
                        ? schoolLines.note().map(note -> note.in(language)).orElse(null)
                        : null,
                lodgings.where(network, home.point(), place, week));
    }

    private Point start(WayRequest request, @Nullable Caller caller) {
        Origin origin = request.origin();
        String sealed = request.start();
        if ((origin == null) == (sealed == null)) {
            throw Rejection.field("origin", "start-or-origin");
        }
        return origin != null ? origin.point() : starts.open(Objects.requireNonNull(sealed), caller);
    }

    private static DayWay way(Network network, Access home, OpenPlace place, LocalDate day) {
        var journeys = new Journeys(network);
        Optional<RoundTrip> found = journeys.byTimetable(home, place.workplace(), day, place.hours());
        if (found.isPresent()) {
            RoundTrip trip = found.get();
            return DayWay.of(
                    trip,
                    journeys.later(trip.there(), network.access(place.workplace()), day)
                            .orElse(null),
                    journeys.later(trip.back(), home, day).orElse(null));
        }
        return network.timetable()
                .serviceDay(day)
                .map(services -> network.reach(home, place.workplace(), place.hours(), services))
                .map(reach -> reach instanceof NotReached not ? DayWay.none(not.reason()) : null)
                .orElseGet(
                        () -> DayWay.estimated(network.pace().minutes(Mode.TRANSIT, home.point(), place.workplace())));
    }

    private static Optional<OwnWay> own(Mode mode, Network network, Point home, OpenPlace place) {
        int metres = network.pace().metres(home, place.workplace());
        int minutes = network.pace().minutes(mode, metres);
        return Journeys.withinLimits(minutes, place.hours(), network.limits())
                ? Optional.of(new OwnWay(
                        mode,
                        metres,
                        minutes,
                        place.hours().start().minusMinutes(minutes),
                        place.hours().end().plusMinutes(minutes)))
                : Optional.empty();
    }
}
