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

/**
 * Who is let see a way asks for the ways to each place that the student has, takes their lengths as circles, and looks
 * where they meet.
 */
@ExtendWith(TheSystem.class)
class SharedWayTest {

    private static final String STUDENT = "alice.gadaud@eleve.example";
    private static final String WEEK = "2027-W10";
    private static final String GUARDIAN = "margaux.gadaud@famille.example";
    private static final int PLACES = 9;

    private static final double METRES_PER_DEGREE = 111_195;

    /** To the metre, as the answers have it. */
    private record Circle(double lat, double lon, double metres) {}

    @Test
    void lengths_of_shared_ways_do_not_add_up_to_the_home(Run system) {
        Visitor student = Visitor.signedIn(system, STUDENT);
        Visitor guardian = Visitor.signedIn(system, GUARDIAN);
        student.exchange("PUT", "/api/students/me/way-sharing", "{\"guardians\":true,\"school\":false}")
                .expect(200);
        double[] solved = solve(circles(system, student, guardian));

        // The family moves 410 m away from what was found: what is found stays where it was.
        double[] home = aside(solved, 290, 290);
        student.exchange(
                        "PUT",
                        "/api/students/me/home",
                        "{\"communeCode\":\"24062\",\"lat\":%s,\"lon\":%s}".formatted(home[0], home[1]))
                .expect(200);
        assertThat(metres(solve(circles(system, student, guardian)), home)).isGreaterThan(300);
    }

    /** Asks from places in one commune after another, as many as a student may record. */
    private static List<Circle> circles(Run system, Visitor student, Visitor guardian) {
        String child = guardian.get("/api/students/mine")
                .expect(200)
                .body()
                .get(0)
                .get("id")
                .asString();
        List<JsonNode> communes = Visitor.anybody(system)
                .get("/api/territory")
                .expect(200)
                .body()
                .get("communes")
                .valueStream()
                .limit(PLACES)
                .toList();
        List<Circle> circles = new ArrayList<>();
        for (JsonNode commune : communes) {
            String place = student.post("/api/found-places", placeIn(commune))
                    .expect(201)
                    .text("id");
            // The service that seals the starting points learns of her place a moment later.
            JsonNode sheet = await().atMost(Duration.ofSeconds(30))
                    .until(() -> way(guardian, start(guardian, child), commune, WEEK), way -> way.status() == 200)
                    .body();
            if (circles.isEmpty()) {
                requireNothingElse(system, guardian, start(guardian, child), communes.getLast(), commune);
            }
            sheet.get("own")
                    .valueStream()
                    .filter(way -> way.get("mode").asString().equals("DRIVEN"))
                    .map(way -> new Circle(
                            commune.get("lat").asDouble(),
                            commune.get("lon").asDouble(),
                            way.get("metres").asDouble() / 1.3))
                    .forEach(circles::add);
            student.post("/api/found-places/" + place + "/take-back", Map.of()).expect(204);
        }
        assertThat(circles).hasSizeGreaterThan(5);
        return circles;
    }

    private static Map<String, String> placeIn(JsonNode commune) {
        return Map.of(
                "week", WEEK,
                "companyName", "Garage Faure",
                "address", "3 rue du Pont",
                "commune", commune.get("name").asString(),
                "contactPerson", "Mme Faure",
                "contactPhone", "05 53 90 12 34",
                "trade", "mécanicienne",
                "dayStart", "08:30",
                "dayEnd", "16:00");
    }

    /** Empty while the place is not known there yet. */
    private static String start(Visitor guardian, String child) {
        Answer sealed = guardian.get("/api/students/" + child + "/start?week=" + WEEK);
        return sealed.status() == 200 ? sealed.text("sealed") : "";
    }

    private static Answer way(Visitor guardian, String start, JsonNode commune, String week) {
        return guardian.post(
                "/api/reach/way",
                Map.of(
                        "start",
                        start,
                        "week",
                        week,
                        "communeCode",
                        commune.get("code").asString(),
                        "dayStart",
                        "09:00",
                        "dayEnd",
                        "16:00"));
    }

    /** The start is good for the commune of her place and its week: nothing of the caller's choice. */
    private static void requireNothingElse(Run system, Visitor guardian, String start, JsonNode other, JsonNode its) {
        way(guardian, start, other, WEEK).expect(400);
        way(guardian, start, its, "2027-W11").expect(400);
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
