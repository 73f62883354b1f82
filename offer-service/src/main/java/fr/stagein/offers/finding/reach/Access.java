package fr.stagein.offers.finding.reach;

import fr.stagein.transit.Timetable.Stop;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place and the stops to which one walks from it, or is driven.
 *
 * @param minutes by stop
 * @param driven the stops to which one is driven
 */
record Access(Point point, Map<Integer, Integer> minutes, Set<Integer> driven) {

    private static final double METRES_A_DEGREE = 111_000;
    /** No car is started for what one walks meanwhile. */
    private static final int STARTING_MINUTES = 5;

    /** @param drivenMinutes how far somebody drives to a stop; 0 where nobody does */
    static Access of(Point point, List<Stop> stops, Speeds speeds, int drivenMinutes) {
        double farthest =
                Math.max(speeds.maxWalkMetres() / speeds.detour(), speeds.straightMetres(Mode.DRIVEN, drivenMinutes));
        double around = farthest / METRES_A_DEGREE + 0.001;
        Map<Integer, Integer> minutes = new LinkedHashMap<>();
        Set<Integer> driven = new HashSet<>();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            if (Math.abs(stop.lat() - point.lat()) <= around) {
                int metres = speeds.metres(point, new Point(stop.lat(), stop.lon()));
                int drive = speeds.minutes(Mode.DRIVEN, metres);
                int walk = speeds.minutes(Mode.WALK, metres);
                boolean walked = metres <= speeds.maxWalkMetres();
                // The pupil's time, and the driver's there and back, as Half counts it.
                if (drive <= drivenMinutes && (!walked || STARTING_MINUTES + 3 * drive < walk)) {
                    driven.add(i);
                    minutes.put(i, drive);
                } else if (walked) {
                    minutes.put(i, walk);
                }
            }
        }
        return new Access(point, minutes, driven);
    }

    boolean isDriven(int stop) {
        return driven.contains(stop);
    }

    @Override
    public String toString() {
        return "Access[…]";
    }
}
