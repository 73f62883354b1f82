package fr.stagein.offers.finding.search;

import fr.stagein.offers.finding.reach.Point;
import java.util.stream.IntStream;

/** The map in cells of a quarter of a degree, numbered as the database's {@code near_words} does. */
final class Cells {

    /** Beyond that they are too many. */
    static final int MOST_KM = 60;

    private static final int A_DEGREE = 4;
    private static final int A_ROUND = 360 * A_DEGREE;
    /** Less than any degree of latitude has, so that no edge is missed. */
    private static final double KM_A_DEGREE = 111;

    private Cells() {}

    /** All that a circle touches. */
    static int[] around(Point centre, double km) {
        double north = degreesNorth(km);
        double east = degreesEast(centre, km);
        return IntStream.rangeClosed(row(centre.lat() - north), row(centre.lat() + north))
                .flatMap(y -> IntStream.rangeClosed(column(centre.lon() - east), column(centre.lon() + east))
                        .filter(x -> kmTo(centre, x, y) <= km * 1.01)
                        .map(x -> y * A_ROUND + Math.floorMod(x, A_ROUND)))
                .toArray();
    }

    static double degreesNorth(double km) {
        return km / KM_A_DEGREE;
    }

    /** Where they are the most within that distance of the centre. */
    static double degreesEast(Point centre, double km) {
        double north = degreesNorth(km);
        return north / Math.cos(Math.toRadians(Math.min(89, Math.abs(centre.lat()) + north)));
    }

    /** To the nearest point of a cell; a little less near the poles. */
    private static double kmTo(Point centre, int x, int y) {
        double lat = Math.clamp(centre.lat(), (double) y / A_DEGREE - 90, (double) (y + 1) / A_DEGREE - 90);
        double lon = Math.clamp(centre.lon(), (double) x / A_DEGREE - 180, (double) (x + 1) / A_DEGREE - 180);
        return centre.metresTo(
                        new Point(Math.clamp(lat, -90, 90), lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon))
                / 1_000;
    }

    private static int row(double lat) {
        return (int) Math.floor((lat + 90) * A_DEGREE);
    }

    private static int column(double lon) {
        return (int) Math.floor((lon + 180) * A_DEGREE);
    }
}
