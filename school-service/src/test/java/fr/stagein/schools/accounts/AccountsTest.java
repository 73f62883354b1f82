package fr.stagein.schools.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.SchoolId;
import fr.stagein.schools.IdentityProvider;
import fr.stagein.schools.Scene;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

@ServiceTest
@Import({Scene.class, IdentityProvider.class})
@TestPropertySource(
        properties = {
            "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "stagein.accounts.pause=50ms",
            "stagein.accounts.first-retry=100ms",
            "stagein.accounts.longest-retry=200ms"
        })
class AccountsTest {

    @Autowired
    Scene scene;

    @Autowired
    IdentityProvider keycloak;

    @Autowired
    FillOrder fillOrder;

    @Autowired
    JdbcClient jdbc;

    private SchoolId school;
    private HttpHeaders head;
    private String mother;

    @BeforeEach
    void a_class() {
        keycloak.goesAway(false);
        school = scene.aSchool();
        head = Tokens.principal("head-" + school);
        mother = "mother-" + school.value().toLowerCase() + "@famille.example";
        JsonNode preview = scene.preview(school, head, """
                Nom;Prénom;Date de naissance;Classe;Nom responsable 1;E-mail responsable 1
                D’Été-Noël;Zoé;05/03/2014;3A;Claire Été;%1$s
                D’Été-Noël;Tom;05/03/2014;3A;Claire Été;%1$s
                """.formatted(mother));
        scene.body(
                scene.call(
                        HttpMethod.POST,
                        "/api/schools/" + school + "/roster-imports/"
                                + preview.get("id").asString() + "/apply",
                        head,
                        Map.of()),
                200);
    }

    @Test
    void a_pupil_without_email_comes_in_with_code_and_birth_date() {
        JsonNode zoe = card("Zoé");
        assertThat(zoe.get("username").asString()).matches("zoe\\.deteno[a-z]*\\d{4}");
        assertThat(zoe.get("code").asString()).matches("[A-HJ-NP-Z]{8}");
        assertThat(jdbc.sql("select count(*) from sign_in_code where encode(hash, 'escape') like '%' || ? || '%'")
                        .param(zoe.get("code").asString())
                        .query(Long.class)
                        .single())
                .isZero();

        String typed = " " + zoe.get("code").asString().toLowerCase().substring(0, 4) + "-"
                + zoe.get("code").asString().substring(4) + " ";
        JsonNode signedIn = scene.body(first(typed, "2014-03-05", "une phrase facile"), 200);
        assertThat(signedIn.get("username")).isEqualTo(zoe.get("username"));
        String account = keycloak.idsOf(zoe.get("username").asString()).getFirst();
        assertThat(keycloak.rolesOf(account)).containsExactly("student");
        assertThat(keycloak.passwordOf(account)).isEqualTo("une phrase facile");
        assertThat(scene.call(HttpMethod.GET, "/api/students/me", Tokens.student(account), null))
                .hasStatusOk();

        assertThat(first(typed, "2014-03-05", "une autre phrase")).as("used up").hasStatus(400);
        assertThat(sheet().toString()).as("needs no card any more").doesNotContain("Zoé");
    }

    @Test
    void five_wrong_dates_make_a_code_worthless_and_say_no_more_than_an_unknown_code() {
        String code = card("Tom").get("code").asString();
        String unknown = bodyOf(first("ZZZZZZZZ", "2014-03-05", "une phrase facile"));
        for (int i = 1; i <= 5; i++) {
            assertThat(bodyOf(first(code, "2013-01-0" + i, "une phrase facile")))
                    .isEqualTo(unknown);
        }
        assertThat(first(code, "2014-03-05", "une phrase facile")).hasStatus(400);
    }

    @Test
    void a_weak_password_or_an_absent_keycloak_does_not_use_the_code_up() {
        String code = card("Tom").get("code").asString();
        assertThat(first(code, "2014-03-05", "court")).hasStatus(400).bodyText().contains("password-weak");
        keycloak.goesAway(true);
        assertThat(first(code, "2014-03-05", "une phrase facile")).hasStatus(503);
        keycloak.goesAway(false);
        assertThat(first(code, "2014-03-05", "une phrase facile")).hasStatusOk();
    }

    @Test
    void codes_have_no_look_alikes_and_a_new_sheet_voids_the_old() {
        String old = card("Tom").get("code").asString();
        card("Tom");
        assertThat(first(old, "2014-03-05", "une phrase facile")).hasStatus(400);
    }

    @Test
    void a_new_code_closes_the_old_password_but_not_the_new_one() {
        JsonNode tom = card("Tom");
        scene.body(first(tom.get("code").asString(), "2014-03-05", "une phrase facile"), 200);
        String account = keycloak.idsOf(tom.get("username").asString()).getFirst();
        String path =
                "/api/schools/" + school + "/students/" + tom.get("studentId").asString() + "/new-code";
        HttpHeaders teacher = Tokens.teacher("teacher-" + school);
        JsonNode card = scene.body(scene.call(HttpMethod.POST, path, teacher, null), 200)
                .get("cards")
                .get(0);
        await().untilAsserted(() ->
                assertThat(keycloak.passwordOf(account)).isNotEmpty().isNotEqualTo("une phrase facile"));

        keycloak.goesAway(true);
        card = scene.body(scene.call(HttpMethod.POST, path, teacher, null), 200)
                .get("cards")
                .get(0);
        keycloak.goesAway(false);
        scene.body(first(card.get("code").asString(), "2014-03-05", "ma nouvelle phrase"), 200);
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from account_order where outcome is null and subject = ?")
                                .param(tom.get("studentId").asString())
                                .query(Long.class)
                                .single())
                .isZero());
        assertThat(keycloak.passwordOf(account)).isEqualTo("ma nouvelle phrase");
        assertThat(scene.call(HttpMethod.POST, path, Tokens.teacher("another"), null))
                .hasStatus(404);
    }

    @Test
    void a_mother_of_two_is_invited_once_after_the_hour_of_undoing() {
        assertThat(keycloak.idsOf(mother)).as("the import can still be undone").isEmpty();
        theHourPasses();
        await().untilAsserted(() -> assertThat(guardianLinks()).isEqualTo(2));
        String account = keycloak.idsOf(mother).getFirst();
        assertThat(keycloak.rolesOf(account)).containsExactly("guardian");
        assertThat(keycloak.mailsTo(account)).isEqualTo(1);

        JsonNode children =
                scene.body(scene.call(HttpMethod.GET, "/api/students/mine", Tokens.guardian(account), null), 200);
        assertThat(children).hasSize(2);
        assertThat(children.get(0).get("consent").asString()).isEqualTo("MISSING");
        String path = "/api/students/" + children.get(0).get("id").asString() + "/consent";
        assertThat(consent(path, account, "1999-01", true)).hasStatus(409);
        assertThat(consent(path, "another", "2026-11-29", true)).hasStatus(404);
        assertThat(consent(path, account, "2026-11-29", true)).hasStatus(204);
        assertThat(studentList()).contains("GIVEN", "MISSING");
        assertThat(consent(path, account, "2026-11-29", false)).hasStatus(204);
        assertThat(studentList()).doesNotContain("GIVEN");
    }

    @Test
    void a_student_of_a_university_is_invited_by_mail_now_or_after_the_hour_and_needs_no_card() {
        SchoolId university = scene.aUniversity();
        HttpHeaders director = Tokens.principal("head-" + university);
        String address = "mai-" + university.value().toLowerCase() + "@etudiant.example";
        JsonNode preview = scene.preview(university, director, """
                Nom;Prénom;Date de naissance;Formation;Courriel étudiant
                Nguyễn;Mai Ánh;05/03/2006;BUT 2 Génie biologique;%1$s
                Double;Mai;07/03/2006;BUT 2 Génie biologique;%1$s
                Sans;Adresse;06/03/2006;BUT 2 Génie biologique;
                """.formatted(address));
        scene.body(
                scene.call(
                        HttpMethod.POST,
                        "/api/schools/" + university + "/roster-imports/"
                                + preview.get("id").asString() + "/apply",
                        director,
                        Map.of()),
                200);
        assertThat(jdbc.sql("""
                select count(*) from account_order o join student s on s.id::text = o.subject
                where s.school_id = ? and o.kind = 'STUDENT' and o.due_at > now() + interval '55 minutes'""").param(university.value()).query(Long.class).single())
                .as("while the import can be undone nobody hears of it")
                .isEqualTo(2);
        String course = jdbc.sql("select id::text from school_class where school_id = ? and programme = 'univ'")
                .param(university.value())
                .query(String.class)
                .single();
        String path = "/api/schools/" + university + "/classes/" + course;

        JsonNode sheet = scene.body(scene.call(HttpMethod.POST, path + "/code-sheet", director, null), 200);
        assertThat(sheet.get("cards")
                        .valueStream()
                        .map(card -> card.get("firstName").asString()))
                .containsExactly("Adresse");
        JsonNode invited = scene.body(scene.call(HttpMethod.POST, path + "/student-invitations", director, null), 200);
        assertThat(invited.get("invited").asInt()).isEqualTo(2);

        await().untilAsserted(() -> assertThat(outcomes(university)).containsExactly("DONE", "DONE", "REFUSED"));
        String account = keycloak.idsOf(address).getFirst();
        assertThat(keycloak.rolesOf(account)).containsExactly("student");
        assertThat(keycloak.mailsTo(account)).isEqualTo(1);
        assertThat(jdbc.sql("select account_id from student where school_id = ? and account_id = ?")
                        .param(university.value())
                        .param(account)
                        .query(String.class)
                        .list())
                .as("of two with one address one has it, the other is told to the school")
                .hasSize(1);
        String student = jdbc.sql("select id::text from student where account_id = ?")
                .param(account)
                .query(String.class)
                .single();
        assertThat(scene.code(
                        scene.call(
                                HttpMethod.POST,
                                "/api/schools/" + university + "/students/" + student + "/new-code",
                                director,
                                null),
                        409))
                .isEqualTo("student-has-mailbox");
        assertThat(scene.code(
                        scene.call(
                                HttpMethod.POST,
                                "/api/schools/" + school + "/classes/" + classOf(school) + "/student-invitations",
                                head,
                                null),
                        409))
                .as("a pupil's address may be a family's")
                .isEqualTo("nobody-to-invite");
    }

    private List<String> outcomes(SchoolId of) {
        return jdbc.sql("""
                select coalesce(outcome, 'OPEN') from account_order o join student s on s.id::text = o.subject
                where s.school_id = ? and o.kind = 'STUDENT' order by 1""").param(of.value()).query(String.class).list();
    }

    private String classOf(SchoolId of) {
        return jdbc.sql("select id::text from school_class where school_id = ?")
                .param(of.value())
                .query(String.class)
                .list()
                .getFirst();
    }

    @Test
    void keycloak_away_only_means_later_and_replicas_do_each_order_once() throws Exception {
        keycloak.goesAway(true);
        theHourPasses();
        sheet();
        await().untilAsserted(() -> assertThat(jdbc.sql("select max(attempts) from account_order where subject = ?")
                        .param(mother)
                        .query(Integer.class)
                        .single())
                .isPositive());
        keycloak.goesAway(false);
        List<Callable<Object>> replicas = List.of(fillOrder::next, fillOrder::next, fillOrder::next, fillOrder::next);
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(replicas);
        }
        await().untilAsserted(() -> assertThat(guardianLinks()).isEqualTo(2));
        assertThat(keycloak.idsOf(mother)).hasSize(1);
        assertThat(keycloak.mailsTo(keycloak.idsOf(mother).getFirst())).isEqualTo(1);
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(account_id) from student where school_id = ?")
                        .param(school.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2));
    }

    @Test
    void who_leaves_signs_in_no_more_and_who_comes_back_does_even_if_keycloak_is_away_meanwhile() {
        JsonNode tom = card("Tom");
        scene.body(first(tom.get("code").asString(), "2014-03-05", "une phrase facile"), 200);
        String account = keycloak.idsOf(tom.get("username").asString()).getFirst();

        keycloak.goesAway(true);
        String left = onlyZoeIsLeft();
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select attempts from account_order where kind = 'ACCESS' and subject = ?")
                                .param(tom.get("studentId").asString())
                                .query(Integer.class)
                                .single())
                .isPositive());
        assertThat(keycloak.isEnabled(account)).isTrue();
        keycloak.goesAway(false);
        await().untilAsserted(() -> assertThat(keycloak.isEnabled(account)).isFalse());
        assertThat(keycloak.idsOf(tom.get("username").asString()))
                .as("the rest of the account stays as it was")
                .containsExactly(account);

        scene.body(
                scene.call(HttpMethod.POST, "/api/schools/" + school + "/roster-imports/" + left + "/undo", head, null),
                200);
        await().untilAsserted(() -> assertThat(keycloak.isEnabled(account)).isTrue());

        onlyZoeIsLeft();
        await().untilAsserted(() -> assertThat(keycloak.isEnabled(account)).isFalse());
        applied("D’Été-Noël;Tom;05/03/2014;3A;;\n", null);
        await().untilAsserted(() -> assertThat(keycloak.isEnabled(account)).isTrue());
    }

    private String onlyZoeIsLeft() {
        return applied("D’Été-Noël;Zoé;05/03/2014;3A;;\n", 1);
    }

    private String applied(String lines, Integer removeMissing) {
        JsonNode preview = scene.preview(
                school, head, "Nom;Prénom;Date de naissance;Classe;Nom responsable 1;E-mail responsable 1\n" + lines);
        String id = preview.get("id").asString();
        scene.body(
                scene.call(
                        HttpMethod.POST,
                        "/api/schools/" + school + "/roster-imports/" + id + "/apply",
                        head,
                        removeMissing == null ? Map.of() : Map.of("removeMissing", removeMissing)),
                200);
        return id;
    }

    @Test
    void who_has_an_account_already_gets_no_second_one_and_a_pupil_never_becomes_a_guardian() {
        String company = keycloak.knows(mother, true);
        theHourPasses();
        await().untilAsserted(() -> assertThat(guardianLinks()).isEqualTo(2));
        assertThat(keycloak.idsOf(mother)).containsExactly(company);
        assertThat(keycloak.mailsTo(company)).isZero();

        String own = "own-" + mother;
        String pupil = keycloak.knows(own, true);
        jdbc.sql("update student set account_id = ? where school_id = ? and first_name = 'Tom'")
                .param(pupil)
                .param(school.value())
                .update();
        jdbc.sql(
                        "update guardian_contact set email = ? where student_id in (select id from student where school_id = ?)")
                .param(own)
                .param(school.value())
                .update();
        jdbc.sql("insert into account_order (kind, subject, due_at) values ('GUARDIAN', ?, now())")
                .param(own)
                .update();
        await().untilAsserted(() -> assertThat(jdbc.sql("select outcome from account_order where subject = ?")
                        .param(own)
                        .query(String.class)
                        .optional())
                .contains("REFUSED"));
        assertThat(keycloak.rolesOf(pupil)).isEmpty();
    }

    @Test
    void an_address_that_no_account_can_have_is_told_to_the_school_which_mends_it() {
        String wrong = "b..x@famille.example";
        jdbc.sql("update guardian_contact set email = ? where email = ?")
                .param(wrong)
                .param(mother)
                .update();
        jdbc.sql("insert into account_order (kind, subject, due_at) values ('GUARDIAN', ?, now())")
                .param(wrong)
                .update();
        await().untilAsserted(() -> assertThat(refused()).hasSize(2));
        JsonNode one = refused().get(0);
        assertThat(one.get("email").asString()).isEqualTo(wrong);
        assertThat(one.get("name").asString()).isEqualTo("Claire Été");
        assertThat(one.get("guardian").asInt()).isEqualTo(1);
        assertThat(one.get("reason").asString()).isEqualTo("ADDRESS");
        assertThat(attempts(wrong)).as("tried once").isZero();

        String student =
                "/api/schools/" + school + "/students/" + one.get("studentId").asString();
        assertThat(scene.call(HttpMethod.PUT, student + "/guardians/1/email", head, Map.of("email", "x.@y.example")))
                .hasStatus(400)
                .bodyText()
                .contains("address-takes-no-account");
        assertThat(scene.call(
                        HttpMethod.PUT,
                        student + "/guardians/1/email",
                        Tokens.teacher("another"),
                        Map.of("email", mother)))
                .hasStatus(404);
        assertThat(scene.call(HttpMethod.PUT, student + "/guardians/1/email", head, Map.of("email", mother)))
                .hasStatus(204);
        await().untilAsserted(() -> assertThat(guardianLinks()).isEqualTo(1));
        assertThat(refused()).hasSize(1);
        assertThat(scene.call(HttpMethod.PUT, student + "/guardians/1/email", head, Map.of("email", "z" + mother)))
                .as("hers to change now")
                .hasStatus(409);
    }

    @Test
    void who_was_refused_is_tried_again_when_the_school_says_so() {
        String pupil = keycloak.knows(mother, false);
        jdbc.sql("update student set account_id = ? where school_id = ? and first_name = 'Tom'")
                .param(pupil)
                .param(school.value())
                .update();
        theHourPasses();
        await().untilAsserted(() -> assertThat(refused()).hasSize(2));
        assertThat(refused().get(0).get("reason").asString()).isEqualTo("PUPILS_ADDRESS");
        jdbc.sql("update student set account_id = null where school_id = ?")
                .param(school.value())
                .update();
        assertThat(scene.call(
                        HttpMethod.POST,
                        "/api/schools/" + school + "/students/"
                                + refused().get(0).get("studentId").asString() + "/refused-accounts",
                        Tokens.teacher("teacher-" + school),
                        null))
                .hasStatus(204);
        await().untilAsserted(() -> assertThat(guardianLinks()).isEqualTo(2));
        assertThat(refused()).isEmpty();
    }

    @Test
    void a_pupil_whose_username_somebody_took_is_not_told_to_try_again_and_gets_another_card() {
        keycloak.goesAway(true);
        JsonNode tom = card("Tom");
        String taken = tom.get("username").asString();
        keycloak.takesUsername(taken);
        keycloak.goesAway(false);
        assertThat(first(tom.get("code").asString(), "2014-03-05", "une phrase facile"))
                .hasStatus(409)
                .bodyText()
                .contains("account-refused");
        assertThat(first(tom.get("code").asString(), "2014-03-05", "une phrase facile"))
                .as("and again")
                .hasStatus(409);
        await().untilAsserted(() -> assertThat(refused())
                .singleElement()
                .satisfies(one -> assertThat(one.get("reason").asString()).isEqualTo("USERNAME_TAKEN")));

        JsonNode anew = card("Tom");
        assertThat(anew.get("username").asString()).isNotEqualTo(taken);
        scene.body(first(anew.get("code").asString(), "2014-03-05", "une phrase facile"), 200);
        assertThat(refused()).isEmpty();
    }

    @Test
    void an_order_that_cannot_be_read_holds_up_none_of_the_others() {
        jdbc.sql(
                        "insert into account_order (kind, subject, due_at) values ('LOCK', 'no-uuid', now() - interval '1 day')")
                .update();
        JsonNode tom = card("Tom");
        await().untilAsserted(() ->
                assertThat(keycloak.idsOf(tom.get("username").asString())).hasSize(1));
        await().untilAsserted(() -> assertThat(attempts("no-uuid")).isPositive());
        jdbc.sql("delete from account_order where subject = 'no-uuid'").update();
    }

    private JsonNode refused() {
        return scene.body(
                scene.call(
                        HttpMethod.GET,
                        "/api/schools/" + school + "/refused-accounts",
                        Tokens.teacher("teacher-" + school),
                        null),
                200);
    }

    private int attempts(String subject) {
        return jdbc.sql("select attempts from account_order where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_sheet_is_for_the_schools_own_head() {
        String path = "/api/schools/" + school + "/classes/" + classId() + "/code-sheet";
        SchoolId other = scene.aSchool();
        assertThat(scene.call(HttpMethod.POST, path, Tokens.principal("head-" + other), null))
                .hasStatus(404);
        assertThat(scene.call(
                        HttpMethod.POST,
                        "/api/schools/" + other + "/classes/" + classId() + "/code-sheet",
                        Tokens.principal("head-" + other),
                        null))
                .hasStatus(404);
        assertThat(scene.call(HttpMethod.POST, path, Tokens.teacher("teacher-" + school), null))
                .hasStatus(403);
    }

    private JsonNode sheet() {
        JsonNode cards = scene.body(
                        scene.call(
                                HttpMethod.POST,
                                "/api/schools/" + school + "/classes/" + classId() + "/code-sheet",
                                head,
                                null),
                        200)
                .get("cards");
        var codes = new HashSet<String>();
        cards.forEach(card -> codes.add(card.get("code").asString()));
        assertThat(codes).hasSize(cards.size());
        return cards;
    }

    private JsonNode card(String firstName) {
        for (JsonNode card : sheet()) {
            if (card.get("firstName").asString().equals(firstName)) {
                return card;
            }
        }
        throw new AssertionError("No card for " + firstName);
    }

    private MvcTestResult first(String code, String birthDate, String password) {
        return scene.call(
                HttpMethod.POST,
                "/api/accounts/first-sign-in",
                null,
                Map.of("code", code, "birthDate", birthDate, "password", password));
    }

    private MvcTestResult consent(String path, String account, String version, boolean given) {
        return scene.call(
                HttpMethod.POST, path, Tokens.guardian(account), Map.of("textVersion", version, "given", given));
    }

    private String studentList() {
        return bodyOf(scene.call(
                HttpMethod.GET, "/api/schools/" + school + "/students", Tokens.teacher("teacher-" + school), null));
    }

    private static String bodyOf(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }

    private String classId() {
        return jdbc.sql("select id::text from school_class where school_id = ?")
                .param(school.value())
                .query(String.class)
                .single();
    }

    private long guardianLinks() {
        return jdbc.sql("""
                select count(*) from guardian g join student s on s.id = g.student_id where s.school_id = ?""").param(school.value()).query(Long.class).single();
    }

    private void theHourPasses() {
        jdbc.sql("update account_order set due_at = now() where subject = ? and outcome is null")
                .param(mother)
                .update();
    }
}
