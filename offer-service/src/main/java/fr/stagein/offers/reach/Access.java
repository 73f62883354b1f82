package fr.stagein.offers.reach;

import fr.stagein.offers.timetable.Timetable.Stop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A place and the stops to which one walks from it.
 *
 * @param minutes by stop
 */
record Access(Point point, Map<Integer, Integer> minutes) {

    private static final double METRES_A_DEGREE = 111_000;

    static Access of(Point point, List<Stop> stops, Pace pace) {
        double around = pace.maxWalkMetres() / pace.detour() / METRES_A_DEGREE + 0.001;
        Map<Integer, Integer> minutes = new LinkedHashMap<>();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            if (Math.abs(stop.lat() - point.lat()) <= around) {
                int metres = pace.metres(point, new Point(stop.lat(), stop.lon()));
                if (metres <= pace.maxWalkMetres()) {
                    minutes.put(i, pace.minutes(Mode.WALK, metres));
                }
            }
        }
        return new Access(point, minutes);
    }

    @Override
    public String toString() {
        return "Access[…]";
    }
}
