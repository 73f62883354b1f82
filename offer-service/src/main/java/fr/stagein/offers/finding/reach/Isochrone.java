package fr.stagein.offers.finding.reach;

import fr.stagein.transit.ServiceDay;
import fr.stagein.transit.Timetable.Stop;
import fr.stagein.transit.Ways;
import fr.stagein.transit.Ways.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far one comes from a home in a morning. */
final class Isochrone {

    /** Mornings with more departures than these are not told apart by the map. */
    private static final int MOST_DEPARTURES = 40;

    private static final int CORNERS = 16;
    private static final double METRES_A_DEGREE = 111_320;

    private final Network network;
    private final Access home;
    private final Map<Integer, Integer> minutes = new HashMap<>();

    /** @param radius in metres, as the crow flies */
    private record Circle(Point centre, double radius) {
        boolean within(Circle other) {
            return !equals(other) && centre.metresTo(other.centre) + radius <= other.radius;
        }
    }

    Isochrone(Network network, Point home) {
        this.network = network;
        this.home = network.access(home);
    }

    /** The shortest way by timetable to each stop, of all that leave after the earliest and arrive by the given hour. */
    Isochrone byTimetable(ServiceDay day, int by) {
        int from = network.limits().earliest();
        for (int i = 0; i < MOST_DEPARTURES && from < by && !home.minutes().isEmpty(); i++) {
            Ways found = network.timetable().earliestFrom(home.minutes(), day, 60 * from, 60 * (by - from));
            int soonest = by;
            for (int stop : found.stops()) {
                Outline way = found.outline(stop);
                int leaves = Math.floorDiv(way.departure(), 60) - home.minutes().getOrDefault(way.from(), 0);
                int arrives = Math.ceilDiv(way.arrival(), 60);
                if (arrives <= by) {
                    minutes.merge(stop, arrives - leaves, Math::min);
                }
                soonest = Math.min(soonest, leaves);
            }
            from = Math.max(from, soonest) + 1;
        }
        return this;
    }

    Map<Integer, Integer> minutes() {
        return minutes;
    }

    /** The shortest way to a place by the means given, or a number beyond every limit. */
    int minutesTo(Point place, List<Means> means, boolean estimated) {
        int best = Integer.MAX_VALUE;
        for (Means one : means) {
            int took = one.mode() == Mode.TRANSIT && !estimated
                    ? byTimetableTo(place)
                    : network.speeds().minutes(one.mode(), home.point(), place);
            if (took <= one.maxMinutes()) {
                best = Math.min(best, took);
            }
        }
        return best;
    }

    private int byTimetableTo(Point place) {
        return network.access(place).minutes().entrySet().stream()
                .filter(stop -> minutes.containsKey(stop.getKey()))
                .mapToInt(stop -> minutes.getOrDefault(stop.getKey(), 0) + stop.getValue())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** What lies within so many minutes: circles around home and around the stops, as rings of longitude, latitude. */
    List<List<List<Double>>> within(int limit, List<Means> means, boolean estimated) {
        List<Circle> circles = new ArrayList<>();
        for (Means one : means) {
            int most = Math.min(limit, one.maxMinutes());
            if (one.mode() != Mode.TRANSIT || estimated) {
                circles.add(new Circle(home.point(), network.speeds().straightMetres(one.mode(), most)));
            } else {
                minutes.forEach((stop, took) -> {
                    if (took <= most) {
                        circles.add(around(network.timetable().stops().get(stop), most - took));
                    }
                });
            }
        }
        return circles.stream()
                .distinct()
                .filter(circle -> circles.stream().noneMatch(circle::within))
                .map(Isochrone::ring)
                .toList();
    }

    private Circle around(Stop stop, int left) {
        Speeds speeds = network.speeds();
        int walk = Math.min(left, speeds.maxWalkMinutes());
        // A stop reached at the very end is a place too.
        return new Circle(new Point(stop.lat(), stop.lon()), Math.max(100, speeds.straightMetres(Mode.WALK, walk)));
    }

    private static List<List<Double>> ring(Circle circle) {
        List<List<Double>> ring = new ArrayList<>();
        double shrink = Math.cos(Math.toRadians(circle.centre().lat()));
        for (int i = 0; i <= CORNERS; i++) {
            double angle = 2 * Math.PI * (i % CORNERS) / CORNERS;
            ring.add(List.of(
                    rounded(circle.centre().lon() + circle.radius() * Math.cos(angle) / METRES_A_DEGREE / shrink),
                    rounded(circle.centre().lat() + circle.radius() * Math.sin(angle) / METRES_A_DEGREE)));
        }
        return ring;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
