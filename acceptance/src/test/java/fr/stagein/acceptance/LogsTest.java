package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.acceptance.PersonalTraces.Kind;
import fr.stagein.acceptance.PersonalTraces.Trace;
import fr.stagein.acceptance.TheSystem.Run;
import fr.stagein.local.infrastructure.Checkout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Who reads the logs learns nothing of anybody: those of the services, of Keycloak, Postgres and Kafka, after all the
 * stories of this run. Isolated classes come last, and this one is the last of them.
 */
@Isolated("reads what all the others left")
@Order(Integer.MAX_VALUE)
@ExtendWith(TheSystem.class)
class LogsTest {

    private static final List<String> PARTS = List.of(
            "school-service",
            "offer-service",
            "application-service",
            "notification-service",
            "gateway-service",
            "keycloak",
            "postgres",
            "kafka");

    /** A second attempt has a fresh system, without the stories: what was found once stays found. */
    private static final List<String> FOUND = new CopyOnWriteArrayList<>();

    @Test
    void no_log_has_anything_of_a_person(Run system) throws IOException, SQLException {
        // At least one person signs in, whichever tests ran before.
        Visitor.signedIn(system, Cast.ROSE).get("/api/students/me").expect(200);
        refusedRow(system);
        PersonalTraces traces = ofEverybody(system);
        assertThat(traces.known()).isGreaterThan(300);

        List<Path> logs = logs(system);
        assertThat(logs)
                .extracting(log -> log.getFileName().toString().replace(".log", ""))
                .containsAll(PARTS);
        for (Path log : logs) {
            long lines = 0;
            try (var reader = reader(log)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines++;
                    for (Trace trace : traces.in(line)) {
                        FOUND.add("%s:%d %s \"%s\"".formatted(log.getFileName(), lines, trace.kind(), trace.value()));
                    }
                }
            }
            assertThat(lines).as("lines of %s", log).isPositive();
        }
        assertThat(FOUND)
                .as("Personal data in the logs under %s; log ids instead", system.folder())
                .isEmpty();
    }

    @Test
    void each_kind_would_be_found() {
        var traces = new PersonalTraces();
        traces.surname("Lagarde");
        traces.surname("Le Goff");
        traces.fullName("Nina Le Goff");
        traces.text("J’aime le pain, surtout quand il est chaud.");

        assertThat(kinds(traces, "Failing row contains (1, lea@eleve.example)")).containsExactly(Kind.EMAIL);
        assertThat(kinds(traces, "phone=0612345678,")).containsExactly(Kind.PHONE);
        assertThat(kinds(traces, "(05 53 90 12 34)")).containsExactly(Kind.PHONE);
        assertThat(kinds(traces, "+33 6 12 34 56 78")).containsExactly(Kind.PHONE);
        assertThat(kinds(traces, "born 2012-05-04")).containsExactly(Kind.BIRTH_DATE);
        assertThat(kinds(traces, "Key (birth)=(04/05/2012)")).containsExactly(Kind.BIRTH_DATE);
        assertThat(kinds(traces, "lat=45.21555, lon=0.28806")).containsExactly(Kind.POINT);
        assertThat(kinds(traces, "Home[45.21555, -0.28806]")).containsExactly(Kind.POINT);
        assertThat(kinds(traces, "q=15 avenue des Lavandières")).containsExactly(Kind.ADDRESS);
        assertThat(kinds(traces, "Student[LAGARDE]")).containsExactly(Kind.NAME);
        assertThat(kinds(traces, "hello Nina Le Goff!")).containsExactly(Kind.NAME);
        assertThat(kinds(traces, "motivation=J’aime le pain, surtout quand il est"))
                .containsExactly(Kind.TEXT);
        assertThat(kinds(
                        traces,
                        "2026-11-29T22:01:00.256Z INFO 8611 [c8b5664bab632a7d0612345678] o.a.k@1f2e3d v2 0241011U 99900000300015"
                                + " f8044785-8e5c-598c-a865-0612345678ab took 45.123 ms"))
                .isEmpty();
    }

    private static List<Kind> kinds(PersonalTraces traces, String line) {
        return traces.in(line).stream().map(Trace::kind).toList();
    }

    /** The cast, and whom and what the stories brought. */
    private static PersonalTraces ofEverybody(Run system) throws IOException, SQLException {
        var traces = new PersonalTraces();
        Path accounts = Checkout.territory("dordogne").resolve("accounts.csv");
        try (var reader = Files.newBufferedReader(accounts);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            for (CSVRecord person : rows) {
                traces.surname(person.get("lastName"));
                traces.fullName(person.get("firstName") + " " + person.get("lastName"));
                traces.fullName(person.get("lastName") + " " + person.get("firstName"));
            }
        }
        texts(system, "school", "select distinct last_name from student").forEach(traces::surname);
        for (String query : List.of(
                "select first_name || ' ' || last_name from student",
                "select last_name || ' ' || first_name from student",
                "select name from guardian_contact",
                "select name from staff_member",
                "select name from signatory")) {
            texts(system, "school", query).forEach(traces::fullName);
        }
        texts(system, "application", "select contact_person from found_place").forEach(traces::fullName);
        texts(system, "offer", "select name from company_signatory").forEach(traces::fullName);
        for (String query : List.of(
                "select motivation from application",
                "select motivation_masked from application",
                "select decline_reason from application",
                "select text from message",
                "select reason from report",
                "select settlement from report",
                "select spot from lift")) {
            texts(system, "application", query).forEach(traces::text);
        }
        texts(system, "school", "select text from class_letter").forEach(traces::text);
        texts(system, "offer", "select return_reason from offer").forEach(traces::text);
        texts(system, "offer", "select reason from company").forEach(traces::text);
        return traces;
    }

    /** Postgres tells a row that it refuses, and its own log is nobody's but the machine's. */
    private static void refusedRow(Run system) throws SQLException {
        try (var database = system.database("school");
                var statement = database.createStatement()) {
            statement.execute("create temporary table address (email text unique)");
            try (var insert = database.prepareStatement("insert into address values (?)")) {
                insert.setString(1, "twice@famille.example");
                insert.execute();
                assertThatThrownBy(insert::execute).hasMessageContaining("duplicate key");
            }
        }
    }

    private static List<String> texts(Run system, String database, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var connection = system.database(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                if (rows.getString(1) != null) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }

    /** What Kafka keeps on topics has the same ending and a number as its name: that is no log, and StreamsTest's. */
    private static List<Path> logs(Run system) throws IOException {
        try (Stream<Path> files = Files.walk(system.folder())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("(?!\\d{20}).*\\.log(\\..*)?"))
                    .toList();
        }
    }

    private static BufferedReader reader(Path log) throws IOException {
        // Any bytes: a character that cannot be decoded must not end the search.
        return new BufferedReader(new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8));
    }
}
