package fr.stagein.transit;

/** On foot as the tests walk: 75 metres a minute on a way that is longer than a straight line by three tenths. */
final class PlainWalk implements OnFoot {

    private static final double METRES_A_DEGREE = 111_195;

    @Override
    public int minutes(double fromLat, double fromLon, double toLat, double toLon) {
        double north = (toLat - fromLat) * METRES_A_DEGREE;
        double east = (toLon - fromLon) * METRES_A_DEGREE * Math.cos(Math.toRadians((fromLat + toLat) / 2));
        return (int) Math.ceil(Math.hypot(north, east) * 1.3 / 75);
    }

    @Override
    public int maxMinutesAtChange() {
        return 11;
    }

    @Override
    public int minMinutesAtChange() {
        return 2;
    }
}
