package fr.stagein.offers.finding.reach;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.finding.reach.DayReach.NotReached;
import fr.stagein.offers.finding.reach.WaySheet.DayGroup;
import fr.stagein.offers.finding.reach.WaySheet.DayWay;
import fr.stagein.offers.finding.reach.WaySheet.Destination;
import fr.stagein.offers.finding.reach.WaySheet.OwnWay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes way sheets. */
@Component
class WaySheets {

    private final InternshipDays days;
    private final SchoolLines schoolLines;
    private final Lodgings lodgings;

    /** @param offer what leads there; absent, with the destination, where no offer does */
    record Aim(@Nullable OfferId offer, @Nullable Destination destination, Point workplace, Hours hours, Week week) {}

    WaySheets(InternshipDays days, SchoolLines schoolLines, Lodgings lodgings) {
        this.days = days;
        this.schoolLines = schoolLines;
        this.lodgings = lodgings;
    }

    WaySheet of(Aim aim, Network network, Access home, Locale language) {
        List<LocalDate> week = days.of(aim.week());
        Map<DayWay, List<LocalDate>> groups = new LinkedHashMap<>();
        for (LocalDate day : week) {
            groups.computeIfAbsent(way(network, home, aim.workplace(), aim.hours(), day), way -> new ArrayList<>())
                    .add(day);
        }
        return new WaySheet(
                aim.offer(),
                aim.week(),
                aim.destination(),
                aim.hours().start(),
                aim.hours().end(),
                groups.entrySet().stream()
                        .map(group -> new DayGroup(group.getValue(), group.getKey()))
                        .toList(),
                Stream.of(Mode.WALK, Mode.BIKE, Mode.DRIVEN)
                        .map(mode -> own(mode, network, home.point(), aim.workplace(), aim.hours()))
                        .flatMap(Optional::stream)
                        .toList(),
                groups.keySet().stream().anyMatch(DayWay::ridesSchoolLine)
                        ? schoolLines.note().map(note -> note.in(language)).orElse(null)
                        : null,
                lodgings.where(network, home.point(), aim.workplace(), aim.hours(), week));
    }

    private static DayWay way(Network network, Access home, Point workplace, Hours hours, LocalDate day) {
        var journeys = new Journeys(network);
        Optional<RoundTrip> found = journeys.byTimetable(home, workplace, day, hours);
        if (found.isPresent()) {
            RoundTrip trip = found.get();
            return DayWay.of(
                    trip,
                    journeys.later(trip.there(), network.access(workplace), day).orElse(null),
                    journeys.later(trip.back(), home, day).orElse(null));
        }
        return network.serviceDay(home, workplace, day)
                .map(services -> network.reach(home, workplace, hours, services))
                .map(reach -> reach instanceof NotReached not ? DayWay.none(not.reason()) : null)
                .orElseGet(() -> DayWay.estimated(network.speeds().minutes(Mode.TRANSIT, home.point(), workplace)));
    }

    private static Optional<OwnWay> own(Mode mode, Network network, Point home, Point workplace, Hours hours) {
        int metres = network.speeds().metres(home, workplace);
        int minutes = network.speeds().minutes(mode, metres);
        return Journeys.withinLimits(minutes, hours, network.limits())
                ? Optional.of(new OwnWay(
                        mode,
                        metres,
                        minutes,
                        hours.start().minusMinutes(minutes),
                        hours.end().plusMinutes(minutes)))
                : Optional.empty();
    }
}
