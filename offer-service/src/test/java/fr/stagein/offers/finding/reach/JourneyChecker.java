package fr.stagein.offers.finding.reach;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Says in words what is wrong with a journey, by the raw timetable and a ruler. */
final class JourneyChecker {

    // Nobody strides along at more than this between two stops; the domain walks at 4.5 km/h and cycles at 13.
    private static final double WALK_KMH = 4.5;
    private static final double BIKE_KMH = 13;
    private static final double ROADS_ARE_LONGER = 1.3;

    private final RawTimetable timetable;

    JourneyChecker(RawTimetable timetable) {
        this.timetable = timetable;
    }

    List<String> faults(
            Journey journey,
            Mode mode,
            LocalDate day,
            Point from,
            Point to,
            LocalDateTime notBefore,
            LocalDateTime notAfter) {
        List<String> faults = new ArrayList<>();
        if (journey.departure().isBefore(notBefore)) {
            faults.add("leaves at " + journey.departure() + ", before " + notBefore);
        }
        if (journey.arrival().isAfter(notAfter)) {
            faults.add("arrives at " + journey.arrival() + ", after " + notAfter);
        }
        if (mode == Mode.TRANSIT && journey.rides().isEmpty()) {
            faults.add("rides nowhere");
        }
        if (mode != Mode.TRANSIT && !journey.rides().isEmpty()) {
            faults.add("rides, by " + mode);
        }
        Point here = from;
        LocalDateTime now = notBefore;
        for (Leg leg : journey.legs()) {
            if (leg.departure().isBefore(now)) {
                faults.add("leaves at " + leg.departure() + " what it reaches at " + now);
            }
            if (leg.arrival().isBefore(leg.departure())) {
                faults.add("goes back in time: " + leg);
            }
            switch (leg) {
                case Walk walk -> {
                    faults.addAll(faultsOf(walk, mode == Mode.BIKE ? BIKE_KMH : WALK_KMH));
                    if (apart(here, walk.from().point())) {
                        faults.add("a walk begins elsewhere: "
                                + metres(here, walk.from().point()) + " m away");
                    }
                    here = walk.to().point();
                }
                case Drive drive -> faults.add("drives: " + drive);
                case Ride ride -> {
                    faults.addAll(faultsOf(ride, day));
                    RawTimetable.Stop board = timetable.stops.get(ride.fromStopId());
                    RawTimetable.Stop alight = timetable.stops.get(ride.toStopId());
                    if (board == null || alight == null) {
                        faults.add("a stop that is none: " + ride);
                        return faults;
                    }
                    if (apart(here, board.point())) {
                        faults.add("boards " + metres(here, board.point()) + " m from where it is: " + ride);
                    }
                    here = alight.point();
                }
            }
            now = leg.arrival();
        }
        if (apart(here, to)) {
            faults.add("ends " + metres(here, to) + " m from its aim");
        }
        return faults;
    }

    private List<String> faultsOf(Walk walk, double kmh) {
        List<String> faults = new ArrayList<>();
        double metres = walk.from().point().metresTo(walk.to().point()) * ROADS_ARE_LONGER;
        if (Math.abs(walk.metres() - metres) > Math.max(1, metres / 100)) {
            faults.add("says %d m, the ruler %.0f".formatted(walk.metres(), metres));
        }
        double needed = metres / kmh * 3.6;
        // To the full second.
        if (Duration.between(walk.departure(), walk.arrival()).toSeconds() + 1 < needed) {
            faults.add("%s for %.0f m cannot be walked"
                    .formatted(Duration.between(walk.departure(), walk.arrival()), metres));
        }
        for (Walk.End end : List.of(walk.from(), walk.to())) {
            if (end.stopId() != null) {
                RawTimetable.Stop stop = timetable.stops.get(end.stopId());
                if (stop == null
                        || apart(stop.point(), end.point())
                        || !stop.name().equals(end.stopName())) {
                    faults.add("the stop " + end.stopId() + " is elsewhere, or named otherwise");
                }
            }
        }
        return faults;
    }

    private List<String> faultsOf(Ride ride, LocalDate day) {
        RawTimetable.Trip trip = timetable.trips.get(ride.tripId());
        if (trip == null) {
            return List.of("no such trip: " + ride.tripId());
        }
        List<String> faults = new ArrayList<>();
        if (!timetable.runs(trip, day)) {
            faults.add(ride.tripId() + " does not run on " + day);
        }
        boolean served = trip.visits().stream()
                .filter(board -> board.stop().equals(ride.fromStopId())
                        && RawTimetable.at(day, board.departure()).equals(ride.departure()))
                .anyMatch(board -> trip.visits().stream()
                        .anyMatch(alight -> alight.sequence() > board.sequence()
                                && alight.stop().equals(ride.toStopId())
                                && RawTimetable.at(day, alight.arrival()).equals(ride.arrival())));
        if (!served) {
            faults.add("the trip does not serve these stops at these times: " + ride);
        }
        return faults;
    }

    private static boolean apart(Point one, Point other) {
        return one.metresTo(other) > 1;
    }

    private static long metres(Point one, Point other) {
        return Math.round(one.metresTo(other));
    }
}
