package fr.stagein.schools.rosters;

import static fr.stagein.schools.files.RawWorkbook.row;
import static fr.stagein.schools.files.RawWorkbook.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.schools.Scene;
import fr.stagein.schools.files.RawWorkbook;
import fr.stagein.schools.students.PupilVault;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Import(Scene.class)
@TestPropertySource(properties = "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
class RosterImportTest {

    private static final String HEADERS = "Nom;Prénom;Date de naissance;Classe;INE;E-mail responsable 1\n";
    private static final String LIST = HEADERS
            + "Lagarde;Léa;28/12/2011;3A;1111111111A;claire@famille.example\n"
            + "Ly;Noah;07/01/2011;3A;;\n"
            + "Petit;Ana;03/03/2014;6B;;\n";

    @Autowired
    Scene scene;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RosterImports imports;

    @Autowired
    DataSource database;

    @Autowired
    PupilVault vault;

    private SchoolId school;
    private HttpHeaders head;

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
        head = Tokens.principal("head-" + school);
    }

    @Test
    void a_preview_shows_and_changes_nothing() {
        JsonNode plan = scene.preview(school, head, LIST).get("plan");
        assertThat(plan.get("created")).hasSize(2);
        assertThat(plan.get("leftOut").asInt()).as("sixième").isEqualTo(1);
        assertThat(plan.get("newClasses").get(0).get("programme").asString()).isEqualTo("3e");
        assertThat(plan.get("newClasses").get(1).has("programme")).isFalse();
        assertThat(students()).isZero();
    }

    @Test
    void what_was_shown_is_applied_once_however_often_it_is_asked_for() {
        JsonNode preview = scene.preview(school, head, LIST);
        scene.body(apply(preview, null), 200);
        assertThat(students()).isEqualTo(2);
        assertThat(count("select count(*) from school_class where school_id = ?"))
                .isEqualTo(1);
        scene.body(apply(preview, null), 200);
        assertThat(students()).isEqualTo(2);

        JsonNode again = scene.preview(school, head, LIST).get("plan");
        assertThat(again.get("created")).isEmpty();
        assertThat(again.get("changed")).isEmpty();
        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
        assertThat(count("select count(*) from roster_import where school_id = ? and roster is not null"))
                .as("only the preview still holds names")
                .isEqualTo(1);
    }

    @Test
    void a_class_that_was_left_out_can_be_taken_and_a_wrong_programme_not() {
        JsonNode preview = scene.preview(school, head, LIST);
        String path = path(preview, "/programmes");
        assertThat(scene.call(HttpMethod.PUT, path, head, Map.of("programmes", Map.of("6B", "phd"))))
                .hasStatus(400);
        JsonNode chosen = scene.body(
                scene.call(HttpMethod.PUT, path, head, Map.of("programmes", Map.of("6B", "3e", "3A", ""))), 200);
        assertThat(chosen.get("plan").get("created")).hasSize(1);
        assertThat(chosen.get("plan").get("leftOut").asInt()).isEqualTo(2);
    }

    @Test
    void the_next_list_changes_what_differs_and_keeps_who_is_not_in_it_unless_told() {
        scene.body(apply(scene.preview(school, head, LIST), null), 200);
        JsonNode preview = scene.preview(
                school, head, HEADERS + "LAGARDE-LY;Léa;29/12/2011;3e B;1111111111A;pere@famille.example\n");
        JsonNode plan = preview.get("plan");
        assertThat(plan.get("changed").get(0).get("what").valueStream().map(RosterImportTest::shown))
                .containsExactlyInAnyOrder(
                        "NAME: Lagarde Léa > LAGARDE-LY Léa",
                        "BIRTH_DATE: 2011-12-28 > 2011-12-29",
                        "CLASS: 3A > 3e B",
                        "GUARDIANS: claire@famille.example > pere@famille.example");
        assertThat(plan.get("missing")).hasSize(1);
        assertThat(apply(preview, 7)).as("another number than was shown").hasStatus(409);
        scene.body(apply(preview, 1), 200);
        assertThat(students()).isEqualTo(1);

        JsonNode back = scene.preview(school, head, LIST).get("plan");
        assertThat(back.get("created")).as("Noah comes back as himself").isEmpty();
        assertThat(back.get("changed").toString()).contains("BACK");
    }

    @Test
    void undone_within_the_hour_the_list_is_exactly_what_it_was() {
        scene.body(apply(scene.preview(school, head, LIST), null), 200);
        List<Map<String, Object>> before = rows();
        JsonNode second = scene.preview(
                school,
                head,
                HEADERS + "LAGARDE;Lea;28/12/2011;3B;1111111111A;pere@famille.example\nNeuf;Zoé;01/02/2012;4A;;\n");
        scene.body(apply(second, 1), 200);
        assertThat(rows()).isNotEqualTo(before);
        assertThat(scene.body(scene.call(HttpMethod.GET, path(), head, null), 200)
                        .get(0)
                        .get("id"))
                .isEqualTo(second.get("id"));

        scene.body(scene.call(HttpMethod.POST, path(second, "/undo"), head, null), 200);
        assertThat(rows()).isEqualTo(before);
        assertThat(scene.call(HttpMethod.POST, path(second, "/undo"), head, null))
                .as("twice is once")
                .hasStatusOk();
        assertThat(apply(second, 1)).hasStatus(409);
        assertThat(count("select count(*) from school_class where school_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void what_an_import_holds_of_pupils_is_gone_after_a_day_and_not_before_it_can_be_undone_no_more() {
        JsonNode first = scene.preview(school, head, LIST);
        scene.body(apply(first, null), 200);
        jdbc.sql("update roster_import set made_at = made_at - interval '25 hours' where school_id = ?")
                .param(school.value())
                .update();
        imports.forgetOldContents();
        scene.body(scene.call(HttpMethod.POST, path(first, "/undo"), head, null), 200);

        scene.preview(school, head, LIST);
        jdbc.sql("update roster_import set made_at = made_at - interval '25 hours' where school_id = ?")
                .param(school.value())
                .update();
        assertThat(count("select count(*) from roster_import where school_id = ? and roster is not null"))
                .isEqualTo(1);
        imports.forgetOldContents();
        assertThat(count("select count(*) from roster_import where school_id = ? and roster is not null"))
                .isZero();
    }

    @Test
    void nothing_is_undone_once_somebody_acted_or_the_hour_is_over() {
        JsonNode first = scene.preview(school, head, LIST);
        assertThat(scene.call(HttpMethod.POST, path(first, "/undo"), head, null))
                .hasStatus(409);
        scene.body(apply(first, null), 200);
        jdbc.sql("update student set username = 'lea.' || school_id where school_id = ? and first_name = 'Léa'")
                .param(school.value())
                .update();
        assertThat(scene.call(HttpMethod.POST, path(first, "/undo"), head, null))
                .hasStatus(409)
                .bodyText()
                .contains("import-acted");
        jdbc.sql("update student set username = null where school_id = ?")
                .param(school.value())
                .update();
        jdbc.sql("update roster_import set applied_at = applied_at - interval '61 minutes' where school_id = ?")
                .param(school.value())
                .update();
        assertThat(scene.call(HttpMethod.POST, path(first, "/undo"), head, null))
                .hasStatus(409)
                .bodyText()
                .contains("import-too-old");
        assertThat(students()).isEqualTo(2);
    }

    @Test
    void two_heads_with_the_same_file_at_once_bring_it_in_once() throws Exception {
        List<JsonNode> previews = IntStream.range(0, 4)
                .mapToObj(i -> scene.preview(school, head, LIST))
                .toList();
        List<Callable<Integer>> presses = previews.stream()
                .<Callable<Integer>>map(
                        preview -> () -> apply(preview, null).getResponse().getStatus())
                .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var press : threads.invokeAll(presses)) {
                assertThat(press.get()).isEqualTo(200);
            }
        }
        assertThat(students()).isEqualTo(2);
        assertThat(count("select count(*) from school_class where school_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void an_import_that_dies_halfway_leaves_nothing_and_can_be_applied_later() {
        JsonNode preview = scene.preview(school, head, LIST);
        jdbc.sql("""
                create function boom() returns trigger language plpgsql as
                $$ begin raise exception 'killed'; end $$""").update();
        jdbc.sql("""
                create trigger boom before insert on guardian_contact for each row execute function boom()""").update();
        try {
            assertThat(apply(preview, null)).hasStatus(500);
        } finally {
            jdbc.sql("drop function boom() cascade").update();
        }
        assertThat(students()).isZero();
        assertThat(count("select count(*) from school_class where school_id = ?"))
                .isZero();
        scene.body(apply(preview, null), 200);
        assertThat(students()).isEqualTo(2);
    }

    @Test
    void an_import_whose_connection_is_killed_halfway_leaves_nothing_half_done() throws Exception {
        scene.body(apply(scene.preview(school, head, LIST), null), 200);
        List<Map<String, Object>> before = rows();
        JsonNode second = scene.preview(
                school, head, HEADERS + "LAGARDE;Lea;28/12/2011;3B;1111111111A;\nNeuf;Zoé;01/02/2012;3C;;\n");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                // The new pupil and class are written by then, the changed one is not.
                statement.execute("select 1 from student where school_id = '" + school + "' for update");
            }
            var pressed = threads.submit(() -> apply(second, 1).getResponse().getStatus());
            await().until(() -> killed() == 1);
            assertThat(pressed.get()).isGreaterThanOrEqualTo(500);
            other.rollback();
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(count("select count(*) from school_class where school_id = ?"))
                .isEqualTo(1);
        assertThat(count("select count(*) from roster_import where school_id = ? and state = 'PREVIEWED'"))
                .isEqualTo(1);

        scene.body(apply(second, 1), 200);
        assertThat(students()).isEqualTo(2);
    }

    /** Ends the connection that waits while it changes pupils, as a crash of its service would. */
    private long killed() {
        return jdbc.sql("""
                        select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like 'update student%') gone""").query(Long.class).single();
    }

    @Test
    void two_heads_with_different_files_at_once_come_one_after_the_other() throws Exception {
        scene.body(apply(scene.preview(school, head, LIST), null), 200);
        JsonNode one = scene.preview(school, head, LIST + "Neuf;Zoé;01/02/2012;3B;;\n");
        JsonNode other = scene.preview(school, head, LIST + "Neuf;Zoé;01/02/2012;3C;;\nDix;Max;02/02/2012;3C;;\n");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var press : threads.invokeAll(List.<Callable<Integer>>of(
                    () -> apply(one, null).getResponse().getStatus(),
                    () -> apply(other, null).getResponse().getStatus()))) {
                assertThat(press.get()).isEqualTo(200);
            }
        }
        assertThat(students())
                .as("Zoé is one pupil, in the class of who came last")
                .isEqualTo(4);
        assertThat(count("select count(*) from school_class where school_id = ?"))
                .isEqualTo(3);
    }

    @Test
    void a_doubtful_line_is_shown_in_words_and_set_aside_and_the_rest_is_applied() {
        scene.body(apply(scene.preview(school, head, LIST + "Rey;Tom;01/02/2012;3A;;\n"), null), 200);
        JsonNode preview = scene.preview(school, head, LIST + "Rey;Tom;31/02/2012;3A;;\nNeuf;Zoé;01/02/2012;3A;;\n");
        JsonNode issue = preview.get("plan").get("issues").get(0);
        assertThat(issue.get("text").asString())
                .isEqualTo("« 31/02/2012 » n'est pas une date. Écrivez-la comme 05/03/2012.");
        assertThat(issue.get("severity").asString()).isEqualTo("ERROR");
        assertThat(issue.get("line").asInt()).isEqualTo(5);
        assertThat(issue.get("who").asString()).isEqualTo("Rey Tom");
        assertThat(preview.get("plan").get("missing")).as("Tom is in the file").isEmpty();
        scene.body(apply(preview, 0), 200);
        assertThat(students()).as("Zoé came, Tom stayed as he was").isEqualTo(4);
    }

    @Test
    void a_name_in_capitals_stays_as_it_is_whatever_else_of_the_pupil_changes() {
        scene.body(apply(scene.preview(school, head, LIST), null), 200);
        JsonNode preview = scene.preview(
                school, head, HEADERS + "LAGARDE;LEA;28/12/2011;3B;1111111111A;\nLY;NOAH;07/01/2011;3A;;\n");
        assertThat(preview.get("plan")
                        .get("changed")
                        .get(0)
                        .get("what")
                        .valueStream()
                        .map(RosterImportTest::shown))
                .containsExactly("CLASS: 3A > 3B");
        assertThat(preview.get("plan").get("unchanged").asInt()).isEqualTo(1);
        scene.body(apply(preview, null), 200);
        assertThat(rows())
                .extracting(row -> row.get("last_name") + " " + row.get("first_name"))
                .containsExactlyInAnyOrder("Lagarde Léa", "Ly Noah");
    }

    @Test
    void two_of_one_name_and_birthday_are_two_pupils_and_found_again_as_two() {
        String namesakes = HEADERS + "Essai;Un;04/05/2012;3A;000000001AA;\nEssai;Un;04/05/2012;3B;000000002BB;\n";
        JsonNode preview = scene.preview(school, head, namesakes);
        assertThat(preview.get("plan").get("issues").get(0).get("severity").asString())
                .isEqualTo("WARNING");
        scene.body(apply(preview, null), 200);
        assertThat(students()).isEqualTo(2);
        JsonNode again = scene.preview(school, head, namesakes).get("plan");
        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
        assertThat(again.get("missing")).isEmpty();
    }

    @Test
    void the_preview_says_which_sheets_were_read_and_which_were_not_and_why() throws Exception {
        String headers = row(texts("Nom", "Prénom", "Date de naissance", "Classe"));
        byte[] file = RawWorkbook.usual()
                .hidden("2025-2026", headers, row(texts("Ancien", "Léo", "04/05/2011", "3A")))
                .sheet("3A", headers, row(texts("Ly", "Mia", "04/05/2012", "3A")))
                .sheet("3B", headers, row(texts("Ly", "Tom", "hier", "3B")))
                .file();
        JsonNode preview = scene.body(
                http.post()
                        .uri(path() + "?fileName=classes.xlsx")
                        .headers(head)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(file)
                        .exchange(),
                201);
        JsonNode plan = preview.get("plan");
        assertThat(plan.get("sheets")
                        .valueStream()
                        .map(sheet -> sheet.get("name").asString() + ": "
                                + sheet.get("text").asString()))
                .containsExactly(
                        "2025-2026: Pas lue : elle est masquée. Affichez-la pour l'importer.", "3A: Lue.", "3B: Lue.");
        assertThat(plan.get("created").get(0).get("sheet").asString()).isEqualTo("3A");
        assertThat(plan.get("issues").get(0).get("sheet").asString()).isEqualTo("3B");
        scene.body(apply(preview, null), 200);
        assertThat(students()).isEqualTo(1);
    }

    private static String shown(JsonNode difference) {
        return difference.get("field").asString() + ": "
                + difference.get("before").asString() + " > "
                + difference.get("after").asString();
    }

    @Test
    void twelve_hundred_pupils_take_less_than_ten_seconds() {
        String file = HEADERS
                + IntStream.range(0, 1200)
                        .mapToObj(i -> "Nom%d;Prénom;0%d/02/2012;3%c;;famille%d@x.example"
                                .formatted(i, 1 + i % 9, (char) ('A' + i % 8), i))
                        .collect(Collectors.joining("\n"));
        Instant from = Instant.now();
        scene.body(apply(scene.preview(school, head, file), null), 200);
        Duration took = Duration.between(from, Instant.now());
        System.out.println("1,200 pupils previewed and applied in " + took.toMillis() + " ms");
        assertThat(students()).isEqualTo(1200);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void only_the_schools_own_head_imports_and_only_so_much() {
        JsonNode preview = scene.preview(school, head, LIST);
        SchoolId other = scene.aSchool();
        HttpHeaders stranger = Tokens.principal("head-" + other);
        HttpHeaders teacher = Tokens.principal("teacher-" + school);
        for (HttpHeaders who : List.of(stranger, teacher)) {
            assertThat(scene.call(HttpMethod.GET, path(preview, ""), who, null)).hasStatus(404);
            assertThat(scene.call(HttpMethod.POST, path(preview, "/apply"), who, Map.of()))
                    .hasStatus(404);
        }
        assertThat(scene.call(
                        HttpMethod.POST,
                        "/api/schools/" + other + "/roster-imports/"
                                + preview.get("id").asString() + "/apply",
                        stranger,
                        Map.of()))
                .as("another school's file")
                .hasStatus(404);
        assertThat(http.post()
                        .uri(path())
                        .headers(head)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(new byte[(2 << 20) + 1]))
                .hasStatus(413);
        assertThat(http.post()
                        .uri(path())
                        .headers(head)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(new byte[] {1, 0, 2, 0}))
                .hasStatus(400);
    }

    private MvcTestResult apply(JsonNode preview, Integer removeMissing) {
        return scene.call(
                HttpMethod.POST,
                path(preview, "/apply"),
                head,
                removeMissing == null ? Map.of() : Map.of("removeMissing", removeMissing));
    }

    private String path() {
        return "/api/schools/" + school + "/roster-imports";
    }

    private String path(JsonNode preview, String more) {
        return path() + "/" + preview.get("id").asString() + more;
    }

    private long students() {
        return count("select count(*) from student where left_at is null and school_id = ?");
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(school.value()).query(Long.class).single();
    }

    /** Everything the school knows of its pupils but the version, which only grows. */
    private List<Map<String, Object>> rows() {
        return jdbc.sql("""
                select s.id, s.first_name, s.last_name, s.birth_date, s.class_id, s.ine, s.email, s.left_at,
                       g.position, g.name as guardian, g.email as guardian_email, g.phone
                from student s left join guardian_contact g on g.student_id = s.id
                where s.school_id = ? order by s.id, g.position""")
                .param(school.value())
                .query((row, n) -> opened(row))
                .list();
    }

    private Map<String, Object> opened(ResultSet row) throws SQLException {
        var student = new StudentId(row.getObject("id", UUID.class));
        Map<String, Object> all = new ColumnMapRowMapper().mapRow(row, 0);
        all.put("birth_date", vault.openBirthDate(row.getBytes("birth_date"), student));
        all.put("phone", vault.openPhone(row.getBytes("phone"), student, row.getInt("position")));
        return all;
    }
}
