package fr.stagein.schools.ways;

import fr.stagein.schools.students.Student;

/**
 * The middle of the square of a fixed grid in which a home is: all that somebody who is let see a way may learn of it.
 * Every home of a square gives the same ways, so no number of questions tells more, and a square's corners are
 * {@value #SIDE_METRES} m / √2 from its middle.
 *
 * @param lat degrees (WGS 84)
 * @param lon degrees (WGS 84)
 */
record HomeArea(double lat, double lon) {

    static final int SIDE_METRES = 600;

    private static final double METRES_PER_DEGREE = 111_195;

    static HomeArea around(Student.Home home) {
        double height = SIDE_METRES / METRES_PER_DEGREE;
        double lat = middle(home.lat(), height);
        // Of the row's middle, so that all homes of a row share one grid.
        double width = height / Math.cos(Math.toRadians(lat));
        return new HomeArea(lat, middle(home.lon(), width));
    }

    private static double middle(double degrees, double step) {
        return (Math.floor(degrees / step) + 0.5) * step;
    }
}
