package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.acceptance.TheSystem.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Through the gateway, with real sessions, it holds what {@code authorisation.csv} says: a sample of it, since each
 * service tries its own lines with every role (its {@code AuthorisationTableTest}); and nothing is there that it does not name.
 *
 * <p>{@code may}: let in, whatever the answer to an empty request is; {@code no}: 403; {@code who}: 401.
 */
@ExtendWith(TheSystem.class)
class AuthorisationTest {

    private static final List<String> SERVICES = List.of("school", "offer", "application", "notification");

    private static final Map<String, String> ACCOUNTS = Map.of(
            "student", Cast.THEO,
            "guardian", "claire@famille.example",
            "teacher", "prof@college-riberac.example",
            "principal", "principal@college-riberac.example",
            "company", "boulangerie@entreprise.example",
            "operator", "operateur@clee.example",
            "support", "support@clee.example");

    /** Of so many lines one is tried here: a few of each service. */
    private static final int SAMPLE = 12;

    record Cell(String method, String path, String who, String expected) {}

    static Stream<Cell> cells() throws IOException {
        List<String> lines = lines();
        List<String> people = List.of(lines.getFirst().split(","));
        List<Cell> cells = new ArrayList<>();
        for (int number = 1; number < lines.size(); number += SAMPLE) {
            String[] row = lines.get(number).split(",");
            for (int column = 2; column < row.length; column++) {
                cells.add(new Cell(row[0], row[1], people.get(column), row[column]));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_sample_of_the_table_holds_through_the_gateway(Cell cell, Run system) {
        Visitor visitor = cell.who().equals("anybody")
                ? Visitor.anybody(system)
                : Visitor.signedIn(system, ACCOUNTS.get(cell.who()));
        String path = cell.path()
                .replace("{id}", "0e8dd1b8-0000-4000-8000-000000000000")
                .replace("{siret}", "99912345800013")
                .replace("{family}", "alimentation")
                .replace("{year}", "2026")
                .replace("{code}", "D1102")
                .replaceAll("\\{[a-zA-Z]+}", "0e8dd1b8-0000-4000-8000-000000000001");
        int status = visitor.exchange(cell.method(), path, cell.method().equals("GET") ? null : "{}")
                .status();
        switch (cell.expected()) {
            case "who" -> assertThat(status).isEqualTo(401);
            case "no" -> assertThat(status).isEqualTo(403);
            case "may" -> assertThat(status).isNotIn(401, 403).isLessThan(500);
            default -> throw new AssertionError("Not a word of the table: " + cell);
        }
    }

    @Test
    void the_table_names_every_endpoint_that_the_services_describe(Run system) throws IOException {
        var described = new TreeSet<String>();
        for (String service : SERVICES) {
            JsonNode paths = Visitor.anybody(system)
                    .get("/api/docs/openapi/" + service + ".json")
                    .expect(200)
                    .body()
                    .get("paths");
            paths.propertyStream()
                    .forEach(path -> path.getValue()
                            .propertyNames()
                            .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + "," + path.getKey())));
        }
        var named = new TreeSet<String>();
        for (String line : lines().subList(1, lines().size())) {
            String[] row = line.split(",");
            named.add(row[0] + "," + row[1]);
        }
        // A stream does not end its answer; the services' own tests have it.
        described.remove("GET,/api/inbox/stream");
        described.remove("GET,/api/schools/{id}/desk/stream");
        assertThat(named).isEqualTo(described);
    }

    private static List<String> lines() throws IOException {
        try (var table = AuthorisationTest.class.getResourceAsStream("/authorisation.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
