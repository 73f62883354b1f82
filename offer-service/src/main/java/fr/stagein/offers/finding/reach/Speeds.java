package fr.stagein.offers.finding.reach;

import fr.stagein.transit.OnFoot;

/**
 * How fast one gets on where there is no timetable to ask. Straight lines are stretched, since no road is one.
 *
 * @param detour metres of way for each metre as the crow flies
 * @param maxWalkMetres the longest walk between a door and a stop
 * @param maxChangeMetres the longest walk at a change
 * @param minChangeMinutes what a change takes at least
 * @param estimatedKmh from door to door by bus where there is no timetable
 * @param drivenKmh by car
 */
record Speeds(
        double walkKmh,
        double bikeKmh,
        double detour,
        int maxWalkMetres,
        int maxChangeMetres,
        int minChangeMinutes,
        double estimatedKmh,
        double drivenKmh)
        implements OnFoot {

    Speeds {
        if (walkKmh <= 0
                || bikeKmh <= 0
                || detour < 1
                || maxWalkMetres < 0
                || maxChangeMetres < 0
                || minChangeMinutes < 0
                || estimatedKmh <= 0
                || drivenKmh <= 0) {
            throw new IllegalArgumentException("A speed counts from 0, a detour from 1");
        }
    }

    int metres(Point from, Point to) {
        return (int) Math.ceil(from.metresTo(to) * detour);
    }

    /** Whole minutes, rounded up. */
    int minutes(Mode mode, int metres) {
        return (int) Math.ceil(metres * 0.06 / kmh(mode));
    }

    int minutes(Mode mode, Point from, Point to) {
        return minutes(mode, metres(from, to));
    }

    int maxWalkMinutes() {
        return minutes(Mode.WALK, maxWalkMetres);
    }

    /** How far as the crow flies one comes in so many minutes, in metres. */
    double straightMetres(Mode mode, int minutes) {
        return minutes * kmh(mode) / 0.06 / detour;
    }

    private double kmh(Mode mode) {
        return switch (mode) {
            case WALK -> walkKmh;
            case BIKE -> bikeKmh;
            case TRANSIT, DRIVEN_TO_STOP -> estimatedKmh;
            case DRIVEN -> drivenKmh;
        };
    }

    @Override
    public int minutes(double fromLat, double fromLon, double toLat, double toLon) {
        return minutes(Mode.WALK, new Point(fromLat, fromLon), new Point(toLat, toLon));
    }

    @Override
    public int maxMinutesAtChange() {
        return minutes(Mode.WALK, maxChangeMetres);
    }

    @Override
    public int minMinutesAtChange() {
        return minChangeMinutes;
    }
}
