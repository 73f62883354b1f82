package fr.stagein.offers.reach;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.reach.DayReach.NotReached;
import fr.stagein.offers.reach.WaySheet.DayGroup;
import fr.stagein.offers.reach.WaySheet.DayWay;
import fr.stagein.offers.reach.WaySheet.OwnWay;
import fr.stagein.offers.shown.Viewers;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Viewers viewers;

    WayController(Timetables timetables, OpenPlaces places, InternshipDays days, Viewers viewers) {
        this.timetables = timetables;
        this.places = places;
        this.days = days;
        this.viewers = viewers;
    }

    record WayRequest(
            @NotNull @Valid Origin origin, @NotNull Week week) {}

    @PostMapping("/api/offers/{id}/way")
    WaySheet way(@PathVariable OfferId id, @Valid @RequestBody WayRequest request, @Nullable Caller caller) {
        OpenPlace place = places.find(id, request.week(), viewers.of(caller)).orElseThrow(NotFound::new);
        Network network = timetables.network();
        Access home = network.access(request.origin().point());
        Map<DayWay, List<LocalDate>> groups = new LinkedHashMap<>();
        for (LocalDate day : days.of(request.week())) {
            groups.computeIfAbsent(way(network, home, place, day), way -> new ArrayList<>())
                    .add(day);
        }
        return new WaySheet(
                id,
                request.week(),
                place.hours().start(),
                place.hours().end(),
                groups.entrySet().stream()
                        .map(group -> new DayGroup(group.getValue(), group.getKey()))
                        .toList(),
                Stream.of(Mode.WALK, Mode.BIKE)
                        .map(mode -> own(mode, network, home.point(), place))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static DayWay way(Network network, Access home, OpenPlace place, LocalDate day) {
        var journeys = new Journeys(network);
        Optional<RoundTrip> found = journeys.byTimetable(home, place.workplace(), day, place.hours());
        if (found.isPresent()) {
            RoundTrip trip = found.get();
            return DayWay.of(
                    trip,
                    journeys.later(trip.there(), place.workplace(), day).orElse(null),
                    journeys.later(trip.back(), home.point(), day).orElse(null));
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
