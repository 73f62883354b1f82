package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.acceptance.TheSystem.Run;
import fr.stagein.acceptance.Visitor.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Who is let see a way asks for the ways to many communes, takes their lengths as circles, and looks where they meet. */
@ExtendWith(TheSystem.class)
class SharedWayTest {

    private static final String STUDENT = "alice.gadaud@eleve.example";
    private static final String WEEK = "2027-W10";
    private static final String GUARDIAN = "margaux.gadaud@famille.example";
    /** Found alone: where it lies the start does not say, so it is good for any commune. */
    private static final Map<String, String> PLACE = Map.of(
            "week", WEEK,
            "companyName", "Garage Faure",
            "address", "3 rue du Pont",
            "commune", "Ribérac",
            "contactPerson", "Mme Faure",
            "contactPhone", "05 53 90 12 34",
            "trade", "mécanicienne",
            "dayStart", "08:30",
            "dayEnd", "16:00");

    private static final double METRES_PER_DEGREE = 111_195;

    /** To the metre, as the answers have it. */
    private record Circle(double lat, double lon, double metres) {}

    @Test
    void lengths_of_shared_ways_do_not_add_up_to_the_home(Run system) {
        Visitor student = Visitor.signedIn(system, STUDENT);
        Visitor guardian = Visitor.signedIn(system, GUARDIAN);
        student.exchange("PUT", "/api/students/me/way-sharing", "{\"guardians\":true,\"school\":false}")
                .expect(200);
        student.post("/api/found-places", PLACE).expect(201);
        double[] solved = solve(circles(system, guardian));

        // The family moves 410 m away from what was found: what is found stays where it was.
        double[] home = aside(solved, 290, 290);
        student.exchange(
                        "PUT",
                        "/api/students/me/home",
                        "{\"communeCode\":\"24062\",\"lat\":%s,\"lon\":%s}".formatted(home[0], home[1]))
                .expect(200);
        assertThat(metres(solve(circles(system, guardian)), home)).isGreaterThan(300);
    }

    private static List<Circle> circles(Run system, Visitor guardian) {
        JsonNode child = guardian.get("/api/students/mine").expect(200).body().get(0);
        // That she has a place takes a moment to be known where starts are sealed.
        Answer sealed = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> guardian.get("/api/students/" + child.get("id").asString() + "/start?week=" + WEEK),
                        answer -> answer.status() == 200);
        String start = sealed.text("sealed");
        requireNoOffer(system, guardian, start);
        List<Circle> circles = new ArrayList<>();
        for (JsonNode commune :
                Visitor.anybody(system).get("/api/territory").expect(200).body().get("communes")) {
            if (circles.size() == 20) {
                break;
            }
            JsonNode sheet = guardian.post(
                            "/api/reach/way",
                            Map.of(
                                    "start",
                                    start,
                                    "week",
                                    WEEK,
                                    "communeCode",
                                    commune.get("code").asString(),
                                    "dayStart",
                                    "09:00",
                                    "dayEnd",
                                    "16:00"))
                    .expect(200)
                    .body();
            sheet.get("own")
                    .valueStream()
                    .filter(way -> way.get("mode").asString().equals("DRIVEN"))
                    .map(way -> new Circle(
                            commune.get("lat").asDouble(),
                            commune.get("lon").asDouble(),
                            way.get("metres").asDouble() / 1.3))
                    .forEach(circles::add);
        }
        assertThat(circles).hasSizeGreaterThan(5);
        return circles;
    }

    /** The start is good for the place that she found: no offer of the caller's choice. */
    private static void requireNoOffer(Run system, Visitor guardian, String start) {
        JsonNode offers = Visitor.anybody(system)
                .post("/api/offers/search", Map.of("week", WEEK, "size", 5))
                .expect(200)
                .body()
                .get("items");
        assertThat(offers).isNotEmpty();
        for (JsonNode offer : offers) {
            guardian.post("/api/offers/" + offer.get("id").asString() + "/way", Map.of("start", start, "week", WEEK))
                    .expect(400);
        }
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
