package fr.stagein.schools.ways;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.schools.students.Student;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Metropolitan France, and what lies overseas. */
class HomeAreaProperties {

    @Property
    void a_home_is_in_the_square_around_the_middle(
            @ForAll @DoubleRange(min = -21.5, max = 51.2) double lat,
            @ForAll @DoubleRange(min = -63.2, max = 55.9) double lon) {
        var area = HomeArea.around(new Student.Home(lat, lon));
        assertThat(metres(area.lat(), area.lon(), lat, lon)).isLessThan(HomeArea.SIDE_METRES * 0.72);
    }

    @Property
    void whoever_knows_the_middle_takes_homes_580_metres_apart_for_one(
            @ForAll @DoubleRange(min = -21.5, max = 51.2) double lat,
            @ForAll @DoubleRange(min = -63.2, max = 55.9) double lon) {
        var area = HomeArea.around(new Student.Home(lat, lon));
        double north = 290 / 111_195.0;
        double east = north / Math.cos(Math.toRadians(area.lat()));
        for (int corner = 0; corner < 4; corner++) {
            var home = new Student.Home(
                    area.lat() + (corner < 2 ? north : -north), area.lon() + (corner % 2 == 0 ? east : -east));
            assertThat(HomeArea.around(home)).isEqualTo(area);
            assertThat(metres(area.lat(), area.lon(), home.lat(), home.lon())).isGreaterThan(300);
        }
    }

    private static double metres(double lat, double lon, double otherLat, double otherLon) {
        return 111_195 * Math.hypot(lat - otherLat, (lon - otherLon) * Math.cos(Math.toRadians(lat)));
    }
}
