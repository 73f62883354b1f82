package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.acceptance.TheSystem.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Who is let see a way asks for the ways to many places, takes their lengths as circles, and looks where they meet. */
@ExtendWith(TheSystem.class)
class SharedWayTest {

    private static final String STUDENT = "lina.geraud@eleve.example";
    private static final String GUARDIAN = "emma.desmaison@famille.example";
    private static final double METRES_PER_DEGREE = 111_195;

    /** To the metre, as the answers have it. */
    private record Circle(double lat, double lon, double metres) {}

    @Test
    void lengths_of_shared_ways_do_not_add_up_to_the_home(Run system) {
        Visitor student = Visitor.signedIn(system, STUDENT);
        Visitor guardian = Visitor.signedIn(system, GUARDIAN);
        student.exchange("PUT", "/api/students/me/way-sharing", "{\"guardians\":true,\"school\":false}")
                .expect(200);
        double[] solved = solve(circles(system, guardian));

        // The family moves 410 m away from what was found: what is found stays where it was.
        double[] home = aside(solved, 290, 290);
        student.exchange(
                        "PUT",
                        "/api/students/me/home",
                        "{\"communeCode\":\"24573\",\"lat\":%s,\"lon\":%s}".formatted(home[0], home[1]))
                .expect(200);
        assertThat(metres(solve(circles(system, guardian)), home)).isGreaterThan(300);
    }

    private static List<Circle> circles(Run system, Visitor guardian) {
        JsonNode child = guardian.get("/api/students/mine").expect(200).body().get(0);
        String start = guardian.get("/api/students/" + child.get("id").asString() + "/start")
                .expect(200)
                .text("sealed");
        List<Circle> circles = new ArrayList<>();
        for (JsonNode offer : Visitor.anybody(system)
                .post("/api/offers/search", Map.of("week", Story.WEEK, "size", 20))
                .expect(200)
                .body()
                .get("items")) {
            JsonNode sheet = guardian.post(
                            "/api/offers/" + offer.get("id").asString() + "/way",
                            Map.of("start", start, "week", Story.WEEK))
                    .expect(200)
                    .body();
            sheet.get("own")
                    .valueStream()
                    .filter(way -> way.get("mode").asString().equals("DRIVEN"))
                    .map(way -> new Circle(
                            offer.get("lat").asDouble(),
                            offer.get("lon").asDouble(),
                            way.get("metres").asDouble() / 1.3))
                    .forEach(circles::add);
        }
        assertThat(circles).hasSizeGreaterThan(5);
        return circles;
    }

    /** Least squares by Gauss-Newton. */
    private static double[] solve(List<Circle> circles) {
        double[] guess = {
            circles.stream().mapToDouble(Circle::lat).average().orElseThrow(),
            circles.stream().mapToDouble(Circle::lon).average().orElseThrow()
        };
        for (int round = 0; round < 100; round++) {
            double northNorth = 0, northEast = 0, eastEast = 0, north = 0, east = 0;
            for (Circle circle : circles) {
                double y = (guess[0] - circle.lat()) * METRES_PER_DEGREE;
                double x = (guess[1] - circle.lon()) * METRES_PER_DEGREE * Math.cos(Math.toRadians(guess[0]));
                double distance = Math.max(1, Math.hypot(x, y));
                double miss = circle.metres() - distance;
                northNorth += y * y / distance / distance;
                northEast += x * y / distance / distance;
                eastEast += x * x / distance / distance;
                north += miss * y / distance;
                east += miss * x / distance;
            }
            double determinant = northNorth * eastEast - northEast * northEast;
            guess = aside(
                    guess,
                    (eastEast * north - northEast * east) / determinant,
                    (northNorth * east - northEast * north) / determinant);
        }
        return guess;
    }

    private static double[] aside(double[] point, double north, double east) {
        return new double[] {
            point[0] + north / METRES_PER_DEGREE,
            point[1] + east / METRES_PER_DEGREE / Math.cos(Math.toRadians(point[0]))
        };
    }

    private static double metres(double[] one, double[] other) {
        return METRES_PER_DEGREE
                * Math.hypot(one[0] - other[0], (one[1] - other[1]) * Math.cos(Math.toRadians(one[0])));
    }
}
