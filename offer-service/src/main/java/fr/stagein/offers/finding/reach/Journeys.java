package fr.stagein.offers.finding.reach;

import fr.stagein.offers.finding.reach.Walk.End;
import fr.stagein.transit.Passage;
import fr.stagein.transit.ServiceDay;
import fr.stagein.transit.Timetable;
import fr.stagein.transit.Timetable.Stop;
import fr.stagein.transit.Timetable.Trip;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes ways out leg by leg. */
final class Journeys {

    /** Who missed a bus looks this far ahead for another. */
    private static final int LATER_WITHIN = 4 * 3600;

    private final Network network;
    private final Timetable timetable;
    private final Speeds speeds;

    Journeys(Network network) {
        this.network = network;
        timetable = network.timetable();
        speeds = network.speeds();
    }

    /** By timetable, both ways or not at all. */
    Optional<RoundTrip> byTimetable(Access home, Point workplace, LocalDate day, Hours hours) {
        Optional<ServiceDay> services = network.serviceDay(home, workplace, day);
        if (services.isEmpty()
                || !(network.reach(home, workplace, hours, services.get()) instanceof DayReach.Reached reached)) {
            return Optional.empty();
        }
        Access work = network.access(workplace);
        List<Passage> there = network.passages(reached.there(), work, hours.start(), services.get(), true);
        List<Passage> back = network.passages(reached.back(), work, hours.end(), services.get(), false);
        if (there == null || back == null) {
            return Optional.empty();
        }
        return Optional.of(
                new RoundTrip(Mode.TRANSIT, journey(home, there, work, day), journey(work, back, home, day)));
    }

    /** On foot or by bicycle the whole way, if that stays within the limits. */
    Optional<RoundTrip> byOwnPower(Mode mode, Point home, Point workplace, LocalDate day, Hours hours) {
        int metres = speeds.metres(home, workplace);
        int minutes = speeds.minutes(mode, metres);
        if (!withinLimits(minutes, hours, network.limits())) {
            return Optional.empty();
        }
        LocalDateTime begins = day.atTime(hours.start());
        LocalDateTime ends = day.atTime(hours.end());
        return Optional.of(new RoundTrip(
                mode,
                new Journey(List.of(
                        new Walk(End.at(home), End.at(workplace), metres, begins.minusMinutes(minutes), begins))),
                new Journey(
                        List.of(new Walk(End.at(workplace), End.at(home), metres, ends, ends.plusMinutes(minutes))))));
    }

    static boolean withinLimits(int minutes, Hours hours, Limits limits) {
        return Limits.minuteOf(hours.start()) - minutes >= limits.earliest()
                && Limits.minuteOf(hours.end()) + minutes <= limits.latest();
    }

    /** What comes after the first ride of a journey, for who missed it and stands at its stop. */
    Optional<Journey> later(Journey missed, Access to, LocalDate day) {
        if (missed.rides().isEmpty()) {
            return Optional.empty();
        }
        Ride ride = missed.rides().getFirst();
        int stop = stopOf(ride.fromStopId());
        int after = (int) java.time.Duration.between(day.atStartOfDay(), ride.departure())
                        .toSeconds()
                + 60;
        return timetable
                .serviceDay(day)
                .flatMap(services -> timetable.next(stop, after, to.minutes(), services, LATER_WITHIN))
                .map(passages -> {
                    List<Leg> legs = legs(passages, day);
                    legs.add(lastLeg(passages.getLast(), to, day));
                    return new Journey(legs);
                });
    }

    private Journey journey(Access from, List<Passage> passages, Access to, LocalDate day) {
        List<Leg> legs = new ArrayList<>();
        legs.add(firstLeg(from, passages.getFirst(), day));
        legs.addAll(legs(passages, day));
        legs.add(lastLeg(passages.getLast(), to, day));
        return new Journey(legs);
    }

    private Leg firstLeg(Access from, Passage first, LocalDate day) {
        int metres = speeds.metres(from.point(), point(first.from()));
        LocalDateTime departure = moment(day, first.departure());
        return from.isDriven(first.from())
                ? new Drive(
                        End.at(from.point()),
                        end(first.from()),
                        metres,
                        departure.minusMinutes(speeds.minutes(Mode.DRIVEN, metres)),
                        departure)
                : new Walk(
                        End.at(from.point()),
                        end(first.from()),
                        metres,
                        departure.minusMinutes(speeds.minutes(Mode.WALK, metres)),
                        departure);
    }

    private Leg lastLeg(Passage last, Access to, LocalDate day) {
        int metres = speeds.metres(point(last.to()), to.point());
        LocalDateTime arrival = moment(day, last.arrival());
        return to.isDriven(last.to())
                ? new Drive(
                        end(last.to()),
                        End.at(to.point()),
                        metres,
                        arrival,
                        arrival.plusMinutes(speeds.minutes(Mode.DRIVEN, metres)))
                : new Walk(
                        end(last.to()),
                        End.at(to.point()),
                        metres,
                        arrival,
                        arrival.plusMinutes(speeds.minutes(Mode.WALK, metres)));
    }

    private List<Leg> legs(List<Passage> passages, LocalDate day) {
        List<Leg> legs = new ArrayList<>();
        for (Passage passage : passages) {
            LocalDateTime departure = moment(day, passage.departure());
            if (passage.onFoot()) {
                int metres = speeds.metres(point(passage.from()), point(passage.to()));
                legs.add(new Walk(
                        end(passage.from()),
                        end(passage.to()),
                        metres,
                        departure,
                        departure.plusMinutes(speeds.minutes(Mode.WALK, metres))));
            } else {
                Trip trip = timetable.trip(passage.trip());
                Stop from = timetable.stops().get(passage.from());
                Stop to = timetable.stops().get(passage.to());
                legs.add(new Ride(
                        trip.id(),
                        trip.line().name(),
                        trip.headsign(),
                        from.id(),
                        from.name(),
                        to.id(),
                        to.name(),
                        departure,
                        moment(day, passage.arrival()),
                        trip.line().school()));
            }
        }
        return legs;
    }

    private int stopOf(String id) {
        List<Stop> stops = timetable.stops();
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("This timetable has no stop " + id);
    }

    private Point point(int stop) {
        Stop at = timetable.stops().get(stop);
        return new Point(at.lat(), at.lon());
    }

    private End end(int stop) {
        Stop at = timetable.stops().get(stop);
        return new End(new Point(at.lat(), at.lon()), at.id(), at.name());
    }

    private static LocalDateTime moment(LocalDate day, int seconds) {
        return day.atTime(LocalTime.MIDNIGHT).plusSeconds(seconds);
    }
}
