package fr.stagein.offers.finding.reach;

/**
 * A place on earth, in degrees (WGS 84). It may be somebody's home, so it never shows itself in a log.
 */
public record Point(double lat, double lon) {

    private static final double EARTH_METRES = 6_371_000;

    public Point {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("Not a place on earth");
        }
    }

    /** Great circle, in metres. */
    public double metresTo(Point other) {
        double south = Math.sin(Math.toRadians(other.lat - lat) / 2);
        double east = Math.sin(Math.toRadians(other.lon - lon) / 2);
        return 2
                * EARTH_METRES
                * Math.asin(Math.sqrt(south * south
                        + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * east * east));
    }

    @Override
    public String toString() {
        return "Point[…]";
    }
}
