package fr.stagein.schools.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.PriorityEducation;
import fr.stagein.schools.Scene;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Import(Scene.class)
@TestPropertySource(properties = "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
class DirectoryImportTest {

    /** The directory's columns that matter, among the others. */
    private static final String HEADERS =
            "\uFEFFIdentifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Adresse_1;"
                    + "Code_commune;Nom_commune;Code_departement;Voie_generale;Voie_technologique;Voie_professionnelle;"
                    + "Mail;etat;Appartenance_Education_Prioritaire\n";

    private static final String DIRECTORY = HEADERS
            + row("0241011U", "Collège Arnaut Daniel", "Collège", "24352", "024", "", "", "ce.0241011u@ac.example")
            + row("0240026Y", "Lycée d'ailleurs", "Lycée", "33063", "033", "1", "0", "")
            + row("0240010F", "Lycée professionnel", "Lycée", "24322", "024", "0", "1", "lp@ac.example")
            + row("0240010F", "La même cité scolaire", "Collège", "24322", "024", "", "", "")
            + row("0240011A", "Une lettre fausse", "Collège", "24322", "024", "", "", "")
            + row("0940176F", "École élémentaire", "Ecole", "24322", "024", "", "", "");

    @Autowired
    Scene scene;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Schools schools;

    @Test
    void a_chamber_with_the_number_of_a_school_does_not_become_that_school() {
        var id = SchoolId.of("0240098B");
        // A territory has one chamber; other tests have theirs.
        String others = jdbc.sql("update school set chamber = false where chamber returning id")
                .query(String.class)
                .optional()
                .orElse("");
        jdbc.sql("""
                insert into school (id, version, name, kind, chamber, commune_code, email)
                values (:id, 1, 'CMA', 'UNIVERSITY', true, '24322', '')""").param("id", id.value()).update();
        try {
            String listed = HEADERS + row(id.value(), "Un collège", "Collège", "24322", "024", "", "", "");
            assertThat(outcomes(scene.body(send(Tokens.operator("op"), listed), 200)))
                    .containsExactly("WRONG");
            assertThat(schools.find(id).orElseThrow().kind()).isEqualTo(Kind.CHAMBER);
        } finally {
            jdbc.sql("delete from school where id = :id")
                    .param("id", id.value())
                    .update();
            jdbc.sql("update school set chamber = true where id = :id")
                    .param("id", others)
                    .update();
        }
    }

    @Test
    void the_territorys_schools_are_taken_once_and_each_line_is_answered() {
        HttpHeaders operator = Tokens.operator("op");
        JsonNode report = scene.body(send(operator, DIRECTORY), 200);
        assertThat(outcomes(report)).containsExactly("ADDED", "ADDED", "WRONG", "WRONG");
        assertThat(report.get("elsewhere").asInt()).isEqualTo(1);
        assertThat(report.get("notOurs").asInt()).isEqualTo(1);
        assertThat(report.get("rows").get(3).get("text").asString()).contains("0240011A");
        assertThat(schools.find(SchoolId.of("0240010F")).orElseThrow().kind().name())
                .isEqualTo("LYCEE_PRO");

        assertThat(outcomes(scene.body(send(operator, DIRECTORY), 200)))
                .containsExactly("UNCHANGED", "UNCHANGED", "WRONG", "WRONG");
        String renamed = DIRECTORY.replace("Collège Arnaut Daniel", "Collège renommé");
        assertThat(outcomes(scene.body(send(operator, renamed), 200))).startsWith("CHANGED", "UNCHANGED");
        assertThat(schools.find(SchoolId.of("0241011U")).orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    void the_network_of_priority_education_is_taken_and_stays_where_an_extract_does_not_tell_it() {
        String uai = "0240035H";
        String listed = row(uai, "Collège en réseau", "Collège", "24322", "024", "", "", "", "REP+");
        assertThat(outcomes(scene.body(send(Tokens.operator("op"), HEADERS + listed), 200)))
                .containsExactly("ADDED");
        assertThat(priority(uai)).isEqualTo(PriorityEducation.REP_PLUS);

        String extract = "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Code_commune;"
                + "Code_departement\n" + uai + ";Collège en réseau;Collège;24322;024\n";
        assertThat(outcomes(scene.body(send(Tokens.operator("op"), extract), 200)))
                .containsExactly("UNCHANGED");
        assertThat(priority(uai)).isEqualTo(PriorityEducation.REP_PLUS);

        String left = listed.replace("REP+", "");
        assertThat(outcomes(scene.body(send(Tokens.operator("op"), HEADERS + left), 200)))
                .containsExactly("CHANGED");
        assertThat(priority(uai)).isNull();
    }

    private PriorityEducation priority(String uai) {
        return schools.find(SchoolId.of(uai)).orElseThrow().priorityEducation();
    }

    @Test
    void what_is_no_directory_is_refused_and_nobody_else_may() {
        assertThat(send(Tokens.operator("op"), "a;b;c\n1;2;3\n")).hasStatus(400);
        assertThat(send(Tokens.principal("head"), DIRECTORY)).hasStatus(403);
    }

    @Test
    void the_calendar_knows_the_zones_holidays_week_53_and_public_holidays() {
        JsonNode calendar =
                scene.body(scene.call(HttpMethod.GET, "/api/schools/calendar", Tokens.teacher("t"), null), 200);
        assertThat(calendar.get("zone").asString()).isEqualTo("A");
        JsonNode week53 = week(calendar, "2026-W53");
        assertThat(week53.get("monday").asString()).isEqualTo("2026-12-28");
        assertThat(week53.get("inHolidays").asBoolean()).isTrue();
        assertThat(week53.get("publicHolidays").toString()).contains("2027-01-01");
        assertThat(week(calendar, "2027-W01").get("inHolidays").asBoolean()).isFalse();
        assertThat(week(calendar, "2027-W13").get("publicHolidays").toString())
                .as("Easter Monday")
                .contains("2027-03-29");
    }

    private static JsonNode week(JsonNode calendar, String week) {
        for (JsonNode one : calendar.get("weeks")) {
            if (one.get("week").asString().equals(week)) {
                return one;
            }
        }
        throw new AssertionError("The school year has no " + week);
    }

    private static List<String> outcomes(JsonNode report) {
        List<String> outcomes = new ArrayList<>();
        report.get("rows").forEach(row -> outcomes.add(row.get("outcome").asString()));
        return Collections.unmodifiableList(outcomes);
    }

    private MvcTestResult send(HttpHeaders who, String file) {
        return http.post()
                .uri("/api/schools/directory-imports")
                .headers(who)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(file.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private static String row(
            String uai,
            String name,
            String type,
            String commune,
            String department,
            String general,
            String vocational,
            String mail) {
        return row(uai, name, type, commune, department, general, vocational, mail, "");
    }

    private static String row(
            String uai,
            String name,
            String type,
            String commune,
            String department,
            String general,
            String vocational,
            String mail,
            String network) {
        return String.join(
                        ";",
                        uai,
                        name,
                        type,
                        "Public",
                        "\"1, rue\nA\"",
                        commune,
                        "X",
                        department,
                        general,
                        "",
                        vocational,
                        mail,
                        "OUVERT",
                        network)
                + "\n";
    }
}
