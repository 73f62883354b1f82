package fr.stagein.schools.referents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.SchoolId;
import fr.stagein.schools.Scene;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Who follows whom, from the class desk to what the agreement begins with. */
@ServiceTest
@Import(Scene.class)
@TestPropertySource(properties = "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
class ReferentsTest {

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    private SchoolId school;
    private HttpHeaders teacher;
    private String path;

    @BeforeEach
    void a_class_of_five() {
        school = scene.aSchool();
        teacher = Tokens.teacher("teacher-" + school);
        HttpHeaders head = Tokens.principal("head-" + school);
        JsonNode preview = scene.preview(school, head, """
                Nom;Prénom;Date de naissance;Classe
                Un;A;05/03/2012;3A
                Deux;B;05/03/2012;3A
                Trois;C;05/03/2012;3A
                Quatre;D;05/03/2012;3A
                Cinq;E;05/03/2012;3A
                """);
        scene.body(
                scene.call(
                        HttpMethod.POST,
                        "/api/schools/" + school + "/roster-imports/"
                                + preview.get("id").asString() + "/apply",
                        head,
                        Map.of()),
                200);
        String schoolClass = jdbc.sql("select id::text from school_class where school_id = ?")
                .param(school.value())
                .query(String.class)
                .single();
        path = "/api/schools/" + school + "/classes/" + schoolClass + "/referents";
        jdbc.sql("update staff_member set name = 'Zoé Arnal', email = 'zoe@college.example' where account_id = ?")
                .param("teacher-" + school)
                .update();
    }

    @Test
    void pupils_without_a_teacher_are_shared_out_and_those_who_have_one_keep_theirs() {
        String second = add("Blaise Petit");
        String pupil = referents().get("pupils").get(0).get("studentId").asString();
        assertThat(name(pupil, second)).hasStatus(204);

        JsonNode spread = scene.body(scene.call(HttpMethod.POST, path, teacher, null), 200);
        assertThat(pupilsOf(spread)).containsExactlyInAnyOrder(2, 3);
        assertThat(spread.get("pupils")
                        .valueStream()
                        .filter(one -> one.get("studentId").asString().equals(pupil))
                        .map(one -> one.get("referent").asString()))
                .containsExactly(second);
        assertThat(scene.body(scene.call(HttpMethod.POST, path, teacher, null), 200))
                .as("a second click changes nothing")
                .isEqualTo(spread);
        assertThat(facts(pupil).get("referent").get("name").asString()).isEqualTo("Blaise Petit");

        jdbc.sql("delete from staff_member where member_id = ?::uuid")
                .param(second)
                .update();
        assertThat(referents().get("pupils").valueStream().filter(one -> !one.hasNonNull("referent")))
                .as("who leaves the school follows nobody")
                .hasSizeBetween(2, 3);
    }

    @Test
    void the_only_teacher_of_the_class_is_proposed_without_anybody_naming_them() {
        String pupil = referents().get("pupils").get(0).get("studentId").asString();
        assertThat(facts(pupil).hasNonNull("referent")).isFalse();
        jdbc.sql("""
                update staff_member set class_ids = array(select id from school_class where school_id = :school)
                where school_id = :school and role = 'TEACHER'""").param("school", school.value()).update();
        assertThat(facts(pupil).get("referent").get("name").asString()).isEqualTo("Zoé Arnal");
        assertThat(facts(pupil).get("referent").get("email").asString()).isEqualTo("zoe@college.example");
        add("Blaise Petit");
        assertThat(pupilsOf(referents()))
                .as("who follows the class comes before who does not")
                .hasSize(1);
    }

    @Test
    void nobody_of_another_school_names_or_is_named() {
        String pupil = referents().get("pupils").get(0).get("studentId").asString();
        SchoolId other = scene.aSchool();
        String stranger = jdbc.sql("select member_id::text from staff_member where account_id = ?")
                .param("teacher-" + other)
                .query(String.class)
                .single();
        assertThat(name(pupil, stranger)).hasStatus(404);
        assertThat(scene.call(HttpMethod.POST, path, Tokens.teacher("teacher-" + other), null))
                .hasStatus(404);
    }

    private String add(String name) {
        return jdbc.sql("""
                insert into staff_member (school_id, account_id, role, class_ids, name, active_since)
                values (:school, :account, 'TEACHER', '{}', :name, now()) returning member_id::text""")
                .param("school", school.value())
                .param("account", UUID.randomUUID().toString())
                .param("name", name)
                .query(String.class)
                .single();
    }

    private JsonNode referents() {
        return scene.body(scene.call(HttpMethod.GET, path, teacher, null), 200);
    }

    private MvcTestResult name(String pupil, String member) {
        return scene.call(
                HttpMethod.PUT,
                "/api/schools/" + school + "/students/" + pupil + "/referent",
                teacher,
                Map.of("teacher", member));
    }

    private JsonNode facts(String pupil) {
        return scene.body(
                scene.call(
                        HttpMethod.GET,
                        "/api/schools/" + school + "/students/" + pupil + "/agreement-facts",
                        teacher,
                        null),
                200);
    }

    private static List<Integer> pupilsOf(JsonNode referents) {
        Stream<JsonNode> teachers = referents.get("teachers").valueStream();
        return teachers.map(one -> one.get("pupils").asInt()).toList();
    }
}
