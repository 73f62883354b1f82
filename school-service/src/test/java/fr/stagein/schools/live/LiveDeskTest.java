package fr.stagein.schools.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState;
import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.events.FoundPlaceId;
import fr.stagein.events.FoundPlaceState;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.State;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.schools.Scene;
import fr.stagein.schools.SchoolService;
import fr.stagein.testing.OpenStream;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Streams over real HTTP. */
@ServiceTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "stagein.desk.stream.heartbeat=300ms",
            "stagein.desk.stream.pause=400ms",
            "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
        })
@Import(Scene.class)
class LiveDeskTest {

    private static final Week WEEK = Week.of("2027-W05");

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private SchoolId school;
    private HttpHeaders teacher;
    private HttpHeaders head;
    private String lea;
    private String schoolClass;

    @BeforeEach
    void a_class() {
        school = scene.aSchool();
        teacher = Tokens.teacher("teacher-" + school);
        head = Tokens.principal("head-" + school);
        applyList(1);
        lea = jdbc.sql("select id::text from student where school_id = ?")
                .param(school.value())
                .query(String.class)
                .single();
        schoolClass = jdbc.sql("select id::text from school_class where school_id = ?")
                .param(school.value())
                .query(String.class)
                .single();
        jdbc.sql("update student set account_id = ? where id = ?::uuid")
                .params("lea-" + school, lea)
                .update();
    }

    @Test
    void each_thing_that_a_desk_shows_rings_it() {
        try (OpenStream desk = open(port)) {
            assertThat(desk.awaitLine("event:")).isEqualTo("event:desk");
            assertThat(desk.awaitLine("data:")).isEqualTo("data:changed");
            awaitSilence(desk);
            rings(desk, "a list", () -> applyList(2));
            rings(desk, "a code", () -> post("/classes/" + schoolClass + "/code-sheet", head, null));
            rings(desk, "a sign-in", () -> change("update student set signed_in_at = now() where id = ?::uuid", lea));
            rings(desk, "a consent", () -> change("""
                    insert into guardian_consent (student_id, account_id, text_version, given, said_at)
                    values (?::uuid, 'claire', '2026-11', true, now())""", lea));
            rings(
                    desk,
                    "weeks",
                    () -> change("update school_class set weeks = '{2027-W06}' where id = ?::uuid", schoolClass));
            rings(desk, "an encouragement", () -> post("/students/" + lea + "/encouragements", teacher, null));
            rings(desk, "a suggestion", () -> change("""
                    insert into suggested_offer (student_id, offer_id, made_by, made_at)
                    values (?::uuid, gen_random_uuid(), 'teacher', now())""", lea));
            Object letter = Map.of("text", "Forum jeudi", "toGuardians", false);
            rings(desk, "a letter", () -> post("/classes/" + schoolClass + "/letters", teacher, letter));
            rings(desk, "an application", () -> tell(EventType.APPLICATION_SUBMITTED, application()));
            rings(desk, "a place found alone", () -> tell(EventType.FOUND_PLACE_RECORDED, foundPlace()));
        }
    }

    private static void rings(OpenStream desk, String what, Runnable change) {
        change.run();
        assertThatCode(() -> desk.awaitLine("event:desk")).as(what).doesNotThrowAnyException();
        // The same change may ring again a little later, as the account of a new code does.
        desk.count("event:", 900);
    }

    @Test
    void a_home_and_what_other_schools_do_ring_nothing() {
        try (OpenStream desk = open(port)) {
            awaitSilence(desk);
            change("update student set home = '\\x00' where id = ?::uuid", lea);
            scene.aSchool();
            ring(scene.aSchool());
            assertThat(desk.count("event:", 1000)).isZero();
        }
    }

    @Test
    void a_list_of_hundreds_and_a_rush_ring_about_once() {
        try (OpenStream desk = open(port)) {
            awaitSilence(desk);
            long began = System.nanoTime();
            applyList(300);
            for (int ring = 0; ring < 300; ring++) {
                ring(school);
            }
            int events = desk.count("event:", 1500);
            long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
            assertThat(events).isBetween(1, (int) (2 + millis / 400));
        }
    }

    @Test
    void a_change_at_one_replica_reaches_the_desks_at_the_others() {
        try (ConfigurableApplicationContext replica = replica()) {
            int elsewhere = replica.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            try (OpenStream here = open(port);
                    OpenStream there = open(elsewhere)) {
                here.awaitLine("data:");
                there.awaitLine("data:");
                post("/students/" + lea + "/encouragements", teacher, null);
                here.awaitLine("event:desk");
                there.awaitLine("event:desk");
            }
        }
    }

    /** What changed while it was away is therefore asked for, whatever it was. */
    @Test
    void a_desk_that_comes_back_is_told_at_once() {
        for (int visit = 0; visit < 2; visit++) {
            try (OpenStream desk = open(port)) {
                assertThat(desk.awaitLine("event:")).isEqualTo("event:desk");
            }
        }
    }

    @Test
    void a_silent_desk_has_a_heartbeat() {
        try (OpenStream desk = open(port)) {
            desk.awaitLine(":heartbeat");
        }
    }

    @Test
    void only_the_schools_own_staff_hear_of_it() {
        HttpHeaders stranger = Tokens.teacher("teacher-" + scene.aSchool());
        assertThat(OpenStream.refusal(port, path(), stranger)).isEqualTo(404);
        assertThat(OpenStream.refusal(port, path(), Tokens.principal("nobody"))).isEqualTo(404);
        assertThat(OpenStream.refusal(port, path(), Tokens.student("teacher-" + school)))
                .isEqualTo(403);
        assertThat(OpenStream.refusal(port, path(), new HttpHeaders())).isEqualTo(401);
        assertThat(OpenStream.refusal(port, "/api/schools/none/desk/stream", teacher))
                .isEqualTo(404);
    }

    @Test
    void who_leaves_the_staff_hears_nothing_more() {
        try (OpenStream desk = open(port)) {
            awaitSilence(desk);
            change("delete from staff_member where account_id = ?", "teacher-" + school);
            ring(school);
            desk.awaitEndWithout("event:");
        }
    }

    /** What made the class may still be on its way. */
    private static void awaitSilence(OpenStream desk) {
        await().until(() -> desk.count("event:", 800) == 0);
    }

    private OpenStream open(int where) {
        return OpenStream.of(where, path(), teacher, null);
    }

    private String path() {
        return "/api/schools/" + school + "/desk/stream";
    }

    private void applyList(int pupils) {
        var list = new StringBuilder("Nom;Prénom;Date de naissance;Classe\n");
        for (int pupil = 0; pupil < pupils; pupil++) {
            list.append("Lagarde%d;Léa;%02d/12/2011;3A\n".formatted(pupil, 1 + pupil % 28));
        }
        JsonNode preview = scene.preview(school, head, list.toString());
        post("/roster-imports/" + preview.get("id").asString() + "/apply", head, Map.of());
    }

    private void post(String path, HttpHeaders who, Object body) {
        assertThat(scene.call(HttpMethod.POST, "/api/schools/" + school + path, who, body))
                .hasStatus2xxSuccessful();
    }

    private void change(String sql, String value) {
        assertThat(jdbc.sql(sql).param(value).update()).isEqualTo(1);
    }

    private void ring(SchoolId which) {
        jdbc.sql("select pg_notify('desk', ?)").param(which.value()).query(row -> {});
    }

    private <S extends State> void tell(EventType<S> type, S state) {
        transaction.executeWithoutResult(status -> events.publish(type, state));
    }

    private ApplicationState application() {
        return new ApplicationState(
                new ApplicationId(UUID.randomUUID()),
                1,
                new OfferId(UUID.randomUUID()),
                new CompanyId(UUID.randomUUID()),
                StudentId.of(lea),
                school,
                WEEK,
                null,
                ApplicationState.Status.SUBMITTED,
                Instant.parse("2026-11-26T08:00:00Z"),
                LocalDate.of(2026, 12, 11),
                null);
    }

    private FoundPlaceState foundPlace() {
        return new FoundPlaceState(
                new FoundPlaceId(UUID.randomUUID()),
                1,
                StudentId.of(lea),
                school,
                WEEK,
                null,
                FoundPlaceState.Status.STANDING,
                null);
    }

    /** The same service once more, on the same database and topics. */
    private ConfigurableApplicationContext replica() {
        return new SpringApplicationBuilder(SchoolService.class)
                .run(Stream.concat(
                                Stream.of("--server.port=0"),
                                List.of(
                                                "spring.datasource.url",
                                                "spring.datasource.username",
                                                "spring.datasource.password",
                                                "spring.kafka.bootstrap-servers",
                                                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                                                "stagein.starts.key",
                                                "stagein.vault.keys",
                                                "stagein.school.home-key",
                                                "stagein.territory.folder",
                                                "stagein.territory.id")
                                        .stream()
                                        .map(key -> "--" + key + "=" + environment.getRequiredProperty(key)))
                        .toArray(String[]::new));
    }
}
