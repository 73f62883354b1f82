package fr.stagein.offers.finding.reach;

import fr.stagein.offers.finding.reach.DayReach.NotReached;
import fr.stagein.offers.finding.reach.DayReach.Reached;
import fr.stagein.offers.finding.reach.OfferWays.NoWay;
import fr.stagein.offers.finding.reach.Way.FirstRide;
import fr.stagein.transit.ServiceDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells for one home how workplaces are reached on all days of a week; made anew for each question. */
final class WeekReach {

    private final Network network;
    private final Speeds speeds;
    private final Access home;
    private final int drivenMinutes;
    private final Access driven;
    private final Map<LocalDate, Optional<ServiceDay>> services = new HashMap<>();
    private final Map<LocalDate, Boolean> knownWhole = new HashMap<>();
    private final Map<Asked, DayReach> answered = new HashMap<>();

    private record Asked(Mode mode, Point workplace, Hours hours, ServiceDay day) {}

    private record Day(LocalDate day, Half there, Half back) {
        private int longest() {
            return Math.max(there.minutes(), back.minutes());
        }

        private boolean driven() {
            return there.driven() || back.driven();
        }
    }

    WeekReach(Network network, Point home) {
        this(network, home, 0);
    }

    /** @param drivenMinutes how far somebody drives to a stop; 0 where nobody does */
    WeekReach(Network network, Point home, int drivenMinutes) {
        this.network = network;
        speeds = network.speeds();
        this.home = network.access(home);
        this.drivenMinutes = drivenMinutes;
        driven = drivenMinutes == 0 ? this.home : network.access(home, drivenMinutes);
    }

    OfferWays to(Point workplace, Hours hours, List<LocalDate> days) {
        Map<Mode, Way> ways = new EnumMap<>(Mode.class);
        Map<Mode, NoWay> none = new EnumMap<>(Mode.class);
        for (Mode mode : List.of(Mode.WALK, Mode.BIKE, Mode.DRIVEN)) {
            straight(mode, workplace, hours, false)
                    .ifPresentOrElse(way -> ways.put(mode, way), () -> none.put(mode, new NoWay(Reason.TOO_FAR, null)));
        }
        for (Mode mode : drivenMinutes == 0 ? List.of(Mode.TRANSIT) : List.of(Mode.TRANSIT, Mode.DRIVEN_TO_STOP)) {
            Access from = mode == Mode.DRIVEN_TO_STOP ? driven : home;
            if (!days.isEmpty()
                    && days.stream()
                            .allMatch(day -> serviceDay(from, workplace, day).isPresent())) {
                byTimetable(mode, workplace, hours, days, ways, none);
            } else {
                straight(mode, workplace, hours, true)
                        .ifPresentOrElse(
                                way -> ways.put(mode, way), () -> none.put(mode, new NoWay(Reason.TOO_FAR, null)));
            }
        }
        return new OfferWays(ways, none);
    }

    private void byTimetable(
            Mode mode, Point workplace, Hours hours, List<LocalDate> days, Map<Mode, Way> ways, Map<Mode, NoWay> none) {
        Access from = mode == Mode.DRIVEN_TO_STOP ? driven : home;
        List<Day> reached = new java.util.ArrayList<>();
        Map<LocalDate, Reason> failed = new HashMap<>();
        for (LocalDate day : days) {
            DayReach found = serviceDay(from, workplace, day)
                    .map(running -> answered.computeIfAbsent(
                            new Asked(mode, workplace, hours, running),
                            asked -> network.reach(from, workplace, hours, running)))
                    .orElseThrow();
            switch (found) {
                case Reached way -> reached.add(new Day(day, way.there(), way.back()));
                case NotReached not -> failed.put(day, not.reason());
            }
        }
        if (failed.isEmpty()) {
            ways.put(mode, way(reached));
        } else {
            none.put(mode, noWay(failed, reached.isEmpty()));
        }
    }

    private static NoWay noWay(Map<LocalDate, Reason> failed, boolean always) {
        LocalDate first =
                failed.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
        DayOfWeek only = !always && failed.size() == 1 ? first.getDayOfWeek() : null;
        return new NoWay(failed.getOrDefault(first, Reason.NO_SERVICE), only);
    }

    private Way way(List<Day> days) {
        Day worst = days.stream().max(Comparator.comparingInt(Day::longest)).orElseThrow();
        Day earliest = days.stream()
                .min(Comparator.comparingInt(day -> day.there().leaves()))
                .orElseThrow();
        boolean same = days.stream().allMatch(day -> day.longest() == worst.longest());
        Half ride = earliest.there();
        return new Way(
                days.stream().anyMatch(Day::driven) ? Mode.DRIVEN_TO_STOP : Mode.TRANSIT,
                worst.there().minutes(),
                worst.back().minutes(),
                time(ride.leaves()),
                time(days.stream().mapToInt(day -> day.back().arrives()).max().orElseThrow()),
                days.stream()
                        .mapToInt(day ->
                                Math.max(day.there().changes(), day.back().changes()))
                        .max()
                        .orElseThrow(),
                same ? null : worst.day().getDayOfWeek(),
                new FirstRide(
                        network.timetable().trip(ride.trip()).line().name(),
                        network.timetable().stops().get(ride.homeStop()).name(),
                        time(ride.ride()),
                        ride.driven() ? 0 : ride.accessMinutes(),
                        ride.driven() ? ride.accessMinutes() : 0),
                false);
    }

    private Optional<Way> straight(Mode mode, Point workplace, Hours hours, boolean estimated) {
        int minutes = speeds.minutes(mode, home.point(), workplace);
        if (!Journeys.withinLimits(minutes, hours, network.limits())) {
            return Optional.empty();
        }
        @Nullable FirstRide onOnesOwn = null;
        return Optional.of(new Way(
                mode,
                minutes,
                minutes,
                hours.start().minusMinutes(minutes),
                hours.end().plusMinutes(minutes),
                0,
                null,
                onOnesOwn,
                estimated));
    }

    private Optional<ServiceDay> serviceDay(Access from, Point workplace, LocalDate day) {
        return knownWhole.computeIfAbsent(day, network.timetable()::isKnownWhole)
                ? services.computeIfAbsent(day, network.timetable()::serviceDay)
                : network.serviceDay(from, workplace, day);
    }

    private static LocalTime time(int minutes) {
        return LocalTime.MIDNIGHT.plusMinutes(minutes);
    }
}
