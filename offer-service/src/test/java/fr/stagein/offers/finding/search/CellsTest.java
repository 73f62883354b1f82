package fr.stagein.offers.finding.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.offers.finding.reach.Point;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellsTest {

    private final Random random = new Random(33);

    @Test
    void the_cells_of_a_circle_leave_no_place_in_it_out() {
        for (int i = 0; i < 20_000; i++) {
            var centre = new Point(random.nextDouble(-60, 60), random.nextDouble(-180, 180));
            int km = random.nextInt(1, Cells.MOST_KM + 1);
            Point place = near(centre, km);
            if (centre.metresTo(place) <= km * 1_000) {
                assertThat(Cells.around(centre, km))
                        .as("%s km around %s %s: %s %s", km, centre.lat(), centre.lon(), place.lat(), place.lon())
                        .contains(Cells.around(place, 0)[0]);
            }
        }
    }

    @Test
    void they_are_few() {
        assertThat(Cells.around(new Point(45.1, 0.1), 5)).hasSizeLessThanOrEqualTo(2);
        assertThat(Cells.around(new Point(45, 0), 30)).hasSizeLessThanOrEqualTo(14);
        assertThat(Cells.around(new Point(45, 0), Cells.MOST_KM)).hasSizeLessThanOrEqualTo(45);
    }

    /** A step beyond the edge at most. */
    private Point near(Point centre, int km) {
        double lon = centre.lon()
                + random.nextDouble(-1.01, 1.01) * km / 111 / Math.cos(Math.toRadians(Math.abs(centre.lat()) + 2));
        return new Point(
                centre.lat() + random.nextDouble(-1.01, 1.01) * km / 111,
                lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
    }
}
