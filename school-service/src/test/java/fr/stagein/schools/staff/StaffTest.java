package fr.stagein.schools.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.SchoolId;
import fr.stagein.events.Stream;
import fr.stagein.platform.territory.Territory;
import fr.stagein.schools.IdentityProvider;
import fr.stagein.schools.Scene;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
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
class StaffTest {

    private static final HttpHeaders OPERATOR = Tokens.operator("op");

    @Autowired
    Scene scene;

    @Autowired
    IdentityProvider keycloak;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    @Autowired
    Territory territory;

    private SchoolId school;
    private HttpHeaders head;

    @BeforeEach
    void a_school() {
        keycloak.goesAway(false);
        school = scene.aSchool();
        head = Tokens.principal("head-" + school);
    }

    @Test
    void the_operator_invites_the_first_head_once_and_the_head_then_runs_the_school() {
        school = scene.aSchoolWithoutStaff();
        String email = address("direction");
        keycloak.goesAway(true);
        scene.body(inviteHead(email.toUpperCase(Locale.ROOT)), 201);
        assertThat(inviteHead(email)).hasStatus(409).bodyText().contains("head-there");
        assertThat(inviteHead(address("other"))).hasStatus(409);
        assertThat(headOfSchool().get("standing").asString()).isEqualTo("INVITED");
        keycloak.goesAway(false);

        String account = accountOf(email);
        assertThat(keycloak.rolesOf(account)).containsExactly("principal");
        assertThat(keycloak.mailsTo(account)).isEqualTo(1);
        head = Tokens.principal(account);
        assertThat(scene.body(scene.call(HttpMethod.GET, "/api/schools/mine", head, null), 200)
                        .findValuesAsString("id"))
                .containsExactly(school.value());
        assertThat(headOfSchool().get("standing").asString()).isEqualTo("ACTIVE");
        assertThat(staff()).hasSize(1);
        assertThat(staff().get(0).get("you").asBoolean()).isTrue();
        othersHear(told -> told.contains(account) && told.contains("PRINCIPAL") && !told.contains(email));
    }

    @Test
    void a_wrong_address_is_taken_back_and_a_head_who_has_gone_is_replaced() {
        school = scene.aSchoolWithoutStaff();
        scene.body(inviteHead(address("typo")), 201);
        String wrong = headOfSchool().get("id").asString();
        assertThat(scene.call(HttpMethod.DELETE, heads() + "/" + wrong, OPERATOR, null))
                .hasStatus(204);
        assertThat(scene.call(HttpMethod.DELETE, heads() + "/" + wrong, OPERATOR, null))
                .hasStatus(404);
        scene.body(inviteHead(address("right")), 201);
    }

    @Test
    void a_teacher_comes_by_invitation_follows_classes_and_loses_every_right_at_once() {
        aClass();
        String email = address("prof");
        JsonNode invited = scene.body(invite(email, "Ève Noël-d’Été", "TEACHER", classId()), 201);
        assertThat(invite(email, "Ève Noël", "OFFICE"))
                .hasStatus(400)
                .bodyText()
                .contains("staff-known");
        String account = accountOf(email);
        assertThat(keycloak.rolesOf(account)).containsExactly("teacher");
        HttpHeaders teacher = Tokens.teacher(account);
        assertThat(students(teacher)).hasStatusOk();
        String schoolClass = "\"classIds\":[\"" + classId();
        othersHear(told -> told.contains(account) && told.contains(schoolClass));

        String path = path() + "/" + invited.get("id").asString();
        scene.body(scene.call(HttpMethod.PUT, path + "/classes", head, Map.of("classIds", List.of())), 200);
        othersHear(told -> told.contains(account) && !told.contains(schoolClass));
        assertThat(scene.call(
                        HttpMethod.PUT,
                        path + "/classes",
                        head,
                        Map.of("classIds", List.of(UUID.randomUUID().toString()))))
                .hasStatus(400)
                .bodyText()
                .contains("unknown-class");

        assertThat(scene.call(HttpMethod.DELETE, path, head, null)).hasStatus(204);
        assertThat(students(teacher)).hasStatus(404);
        othersHear(told -> !told.contains(account));
    }

    @Test
    void the_office_is_staff_like_a_teacher_and_called_otherwise() {
        String email = address("bureau");
        scene.body(invite(email, "Alix Roy", "OFFICE"), 201);
        String account = accountOf(email);
        assertThat(keycloak.rolesOf(account)).containsExactly("teacher");
        assertThat(member(email).get("position").asString()).isEqualTo("OFFICE");
        assertThat(students(Tokens.teacher(account))).hasStatusOk();
    }

    @Test
    void the_last_head_stays_until_another_has_come() {
        String own = idOf("head-" + school);
        assertThat(scene.call(HttpMethod.DELETE, path() + "/" + own, head, null))
                .hasStatus(409)
                .bodyText()
                .contains("last-head");
        String email = address("suite");
        scene.body(invite(email, "Inès Suite", "PRINCIPAL"), 201);
        String next = accountOf(email);
        assertThat(scene.call(HttpMethod.DELETE, path() + "/" + own, head, null))
                .as("invited only")
                .hasStatus(409);
        scene.body(scene.call(HttpMethod.GET, "/api/schools/mine", Tokens.principal(next), null), 200);
        assertThat(scene.call(HttpMethod.DELETE, path() + "/" + own, head, null))
                .hasStatus(204);
        assertThat(scene.call(HttpMethod.GET, path(), head, null)).hasStatus(404);
        assertThat(scene.call(HttpMethod.GET, path(), Tokens.principal(next), null))
                .hasStatusOk();
    }

    @Test
    void of_two_heads_who_remove_each_other_one_stays() throws Exception {
        String email = address("co");
        scene.body(invite(email, "Inès Co", "PRINCIPAL"), 201);
        String other = accountOf(email);
        HttpHeaders second = Tokens.principal(other);
        scene.body(scene.call(HttpMethod.GET, "/api/schools/mine", second, null), 200);
        String first = path() + "/" + idOf("head-" + school);
        String latter = path() + "/" + member(email).get("id").asString();
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(List.<Callable<MvcTestResult>>of(
                    () -> scene.call(HttpMethod.DELETE, first, second, null),
                    () -> scene.call(HttpMethod.DELETE, latter, head, null)));
        }
        assertThat(jdbc.sql("select count(*) from staff_member where school_id = ? and role = 'PRINCIPAL'")
                        .param(school.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_teacher_of_the_school_becomes_its_head_when_invited_as_one() {
        String email = address("promue");
        scene.body(invite(email, "Inès Promue", "TEACHER"), 201);
        String account = accountOf(email);
        scene.body(invite(email, "Inès Promue", "PRINCIPAL"), 201);
        await().untilAsserted(
                        () -> assertThat(keycloak.rolesOf(account)).containsExactlyInAnyOrder("teacher", "principal"));
        assertThat(scene.call(HttpMethod.GET, path(), Tokens.principal(account), null))
                .hasStatusOk();
        assertThat(invite(email, "Inès Promue", "PRINCIPAL")).hasStatus(400);
    }

    @Test
    void who_has_an_account_is_linked_also_to_a_second_school_and_a_pupil_is_refused() {
        String email = address("deux");
        String account = keycloak.knows(email, true);
        scene.body(invite(email, "Ana Deux", "TEACHER"), 201);
        assertThat(accountOf(email)).isEqualTo(account);
        assertThat(keycloak.mailsTo(account)).isZero();
        assertThat(keycloak.rolesOf(account)).containsExactly("teacher");
        school = scene.aSchool();
        head = Tokens.principal("head-" + school);
        scene.body(invite(email, "Ana Deux", "TEACHER"), 201);
        accountOf(email);
        assertThat(scene.body(scene.call(HttpMethod.GET, "/api/schools/mine", Tokens.teacher(account), null), 200))
                .hasSize(2);

        aClass();
        String own = address("eleve");
        jdbc.sql("update student set account_id = ? where school_id = ?")
                .params(keycloak.knows(own, true), school.value())
                .update();
        scene.body(invite(own, "Zoé Ly", "TEACHER"), 201);
        await().untilAsserted(
                        () -> assertThat(member(own).get("standing").asString()).isEqualTo("REFUSED"));
        assertThat(member(own).get("refusal").asString()).isEqualTo("PUPILS_ADDRESS");
        assertThat(keycloak.rolesOf(keycloak.idsOf(own).getFirst())).isEmpty();
    }

    @Test
    void who_is_there_already_under_an_unknown_address_is_not_there_twice() {
        String email = address("connue");
        String account = keycloak.knows(email, true);
        jdbc.sql("insert into staff_member (school_id, account_id, role, class_ids) values (?, ?, 'TEACHER', '{}')")
                .params(school.value(), account)
                .update();
        scene.body(invite(email, "Ana Connue", "PRINCIPAL"), 201);
        await().untilAsserted(() -> assertThat(jdbc.sql("select role from staff_member where account_id = ?")
                        .param(account)
                        .query(String.class)
                        .list())
                .containsExactly("PRINCIPAL"));
        assertThat(staff()).hasSize(3);
    }

    @Test
    void a_mail_goes_again_after_a_day_to_who_has_not_come() {
        String email = address("encore");
        String path = path() + "/"
                + scene.body(invite(email, "Ana Encore", "TEACHER"), 201)
                        .get("id")
                        .asString()
                + "/invitation";
        String account = accountOf(email);
        assertThat(scene.call(HttpMethod.POST, path, head, null))
                .hasStatus(409)
                .bodyText()
                .contains("staff-invited");
        jdbc.sql("update staff_member set invited_at = invited_at - interval '1 day' where email = ?")
                .param(email)
                .update();
        assertThat(member(email).get("canBeInvitedAgain").asBoolean()).isTrue();
        scene.body(scene.call(HttpMethod.POST, path, head, null), 200);
        await().untilAsserted(() -> assertThat(keycloak.mailsTo(account)).isEqualTo(2));
        assertThat(keycloak.idsOf(email)).containsExactly(account);
    }

    @Test
    void who_was_removed_while_keycloak_was_away_never_comes() {
        keycloak.goesAway(true);
        String email = address("jamais");
        JsonNode invited = scene.body(invite(email, "Ana Jamais", "TEACHER"), 201);
        scene.call(HttpMethod.DELETE, path() + "/" + invited.get("id").asString(), head, null);
        await().untilAsserted(() -> assertThat(jdbc.sql("select outcome from account_order where subject = ?")
                        .param(invited.get("id").asString())
                        .query(String.class)
                        .optional())
                .contains("NOT_NEEDED"));
        keycloak.goesAway(false);
        assertThat(keycloak.idsOf(email)).isEmpty();
    }

    @Test
    void a_name_is_kept_as_it_is_written_and_told_to_keycloak_in_a_form_that_it_takes() {
        String email = "k'x-" + address("o");
        scene.body(invite(email, "Ana (remplaçante) & Cie", "TEACHER"), 201);
        await().untilAsserted(
                        () -> assertThat(keycloak.idsOf(usernameOf(email))).hasSize(1));
        assertThat(keycloak.nameOf(keycloak.idsOf(usernameOf(email)).getFirst()))
                .isEqualTo("Ana remplaçante Cie");
        assertThat(member(email).get("name").asString()).isEqualTo("Ana (remplaçante) & Cie");
    }

    @Test
    void nonsense_is_refused_with_its_field() {
        assertThat(invite("no address", "X", "TEACHER"))
                .hasStatus(400)
                .bodyText()
                .contains("\"email\"");
        assertThat(invite(address("a"), " ", "TEACHER"))
                .hasStatus(400)
                .bodyText()
                .contains("\"name\"");
        assertThat(invite("dédé@college.example", "X", "TEACHER"))
                .hasStatus(400)
                .bodyText()
                .contains("address-takes-no-account");
        assertThat(invite(address("a"), "X", "KING")).hasStatus(400);
        assertThat(invite(address("a"), "X", "TEACHER", UUID.randomUUID().toString()))
                .hasStatus(400)
                .bodyText()
                .contains("unknown-class");
    }

    @Test
    void other_heads_teachers_and_the_operator_stay_outside() {
        HttpHeaders stranger = Tokens.principal("head-" + scene.aSchool());
        assertThat(scene.call(HttpMethod.GET, path(), stranger, null)).hasStatus(404);
        assertThat(scene.call(HttpMethod.GET, path(), Tokens.principal("teacher-" + school), null))
                .as("head elsewhere, teacher here")
                .hasStatus(404);
        assertThat(scene.call(HttpMethod.GET, path(), Tokens.teacher("teacher-" + school), null))
                .hasStatus(403);
        assertThat(scene.call(HttpMethod.GET, path(), OPERATOR, null)).hasStatus(403);
        String teacher = path() + "/" + idOf("teacher-" + school);
        assertThat(scene.call(HttpMethod.DELETE, teacher, stranger, null)).hasStatus(404);
        assertThat(scene.call(HttpMethod.DELETE, heads() + "/" + idOf("teacher-" + school), OPERATOR, null))
                .as("no head")
                .hasStatus(404);
        assertThat(scene.call(HttpMethod.POST, heads(), head, Map.of("email", address("x"))))
                .hasStatus(403);
    }

    private MvcTestResult invite(String email, String name, String position, String... classes) {
        return scene.call(
                HttpMethod.POST,
                path(),
                head,
                Map.of("email", email, "name", name, "position", position, "classIds", List.of(classes)));
    }

    private MvcTestResult inviteHead(String email) {
        return scene.call(HttpMethod.POST, heads(), OPERATOR, Map.of("email", email));
    }

    private JsonNode headOfSchool() {
        for (JsonNode one : scene.body(scene.call(HttpMethod.GET, "/api/schools/heads", OPERATOR, null), 200)) {
            if (one.get("schoolId").asString().equals(school.value())) {
                return one;
            }
        }
        throw new AssertionError("No head of " + school);
    }

    private JsonNode staff() {
        return scene.body(scene.call(HttpMethod.GET, path(), head, null), 200);
    }

    private JsonNode member(String email) {
        for (JsonNode one : staff()) {
            if (one.path("email").asString("").equals(email)) {
                return one;
            }
        }
        throw new AssertionError("Nobody with " + email);
    }

    private MvcTestResult students(HttpHeaders who) {
        return scene.call(HttpMethod.GET, "/api/schools/" + school + "/students", who, null);
    }

    /** Once the invitation's order is filled. */
    private String accountOf(String email) {
        return await().until(
                        () -> jdbc.sql("""
                                select account_id from staff_member
                                where school_id = ? and email = ? and account_id is not null""")
                                .params(school.value(), email)
                                .query(String.class)
                                .optional()
                                .orElse(""),
                        account -> !account.isEmpty());
    }

    /** Waits until this is the last that other services heard of the school. */
    private void othersHear(Predicate<String> word) {
        try (var consumer = consumers.createConsumer("test-" + UUID.randomUUID(), null)) {
            consumer.subscribe(List.of(Stream.SCHOOLS.topic(territory.id())));
            AtomicReference<String> last = new AtomicReference<>("");
            await().atMost(Duration.ofSeconds(15)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key().equals(school.value())) {
                        last.set(new String(message.value(), StandardCharsets.UTF_8));
                    }
                });
                return !last.get().isEmpty() && word.test(last.get());
            });
        }
    }

    private String idOf(String account) {
        return jdbc.sql("select member_id::text from staff_member where school_id = ? and account_id = ?")
                .params(school.value(), account)
                .query(String.class)
                .single();
    }

    private void aClass() {
        JsonNode preview = scene.preview(school, head, "Nom;Prénom;Date de naissance;Classe\nLy;Zoé;05/03/2014;3A\n");
        scene.body(
                scene.call(
                        HttpMethod.POST,
                        "/api/schools/" + school + "/roster-imports/"
                                + preview.get("id").asString() + "/apply",
                        head,
                        Map.of()),
                200);
    }

    private String classId() {
        return jdbc.sql("select id::text from school_class where school_id = ?")
                .param(school.value())
                .query(String.class)
                .single();
    }

    private String address(String who) {
        return who + "-" + school.value().toLowerCase(Locale.ROOT) + "@college.example";
    }

    private String path() {
        return "/api/schools/" + school + "/staff";
    }

    private String heads() {
        return "/api/schools/" + school + "/heads";
    }

    /** As an address with signs that no username may have is given one. */
    private static String usernameOf(String email) {
        return UUID.nameUUIDFromBytes(email.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
