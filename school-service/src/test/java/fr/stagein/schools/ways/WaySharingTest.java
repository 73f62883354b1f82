package fr.stagein.schools.ways;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState;
import fr.stagein.events.CompanyId;
import fr.stagein.events.FoundPlaceId;
import fr.stagein.events.FoundPlaceState;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.consumers.ReadModel;
import fr.stagein.platform.tokens.Envelope;
import fr.stagein.schools.Scene;
import fr.stagein.schools.students.Student;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Léa of the demo territory, her mother, her school's staff and people who have no part in it. */
@ServiceTest
@Import(Scene.class)
@TestPropertySource(
        properties = {"stagein.demo.load=true", "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="})
class WaySharingTest {

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StartKey key;

    @Autowired
    ReadModel<ApplicationState> applications;

    @Autowired
    ReadModel<FoundPlaceState> foundPlaces;

    private static final String WEEK = "2027-W05";
    private static final OfferId OFFER = new OfferId(UUID.randomUUID());

    /** Of each test its own. */
    private final ApplicationId application = new ApplicationId(UUID.randomUUID());

    private final FoundPlaceId place = new FoundPlaceId(UUID.randomUUID());

    private String student;
    private HttpHeaders lea;
    private String mother;
    private HttpHeaders teacher;

    @BeforeEach
    void nobodyYet() {
        student = text("select id::text from student where first_name = 'Léa' order by last_name limit 1");
        lea = Tokens.student(text("select account_id from student where id = '" + student + "'::uuid"));
        mother = text("select account_id from guardian where student_id = '" + student + "'::uuid limit 1");
        teacher = Tokens.teacher(text("""
                select m.account_id from staff_member m join student s on s.school_id = m.school_id
                where s.id = '%s'::uuid limit 1""".formatted(student)));
        share(false, false);
        jdbc.sql("delete from confirmed_place").update();
        hasPlace(1, ApplicationState.Status.CONFIRMED);
    }

    @Test
    void nobody_sees_a_way_that_is_not_shared() {
        assertThat(start(Tokens.guardian(mother))).hasStatus(409).bodyText().contains("Léa");
        assertThat(start(teacher)).hasStatus(409);
    }

    @Test
    void each_sees_it_once_the_student_says_so_and_until_they_say_no() {
        share(true, false);
        assertThat(start(Tokens.guardian(mother))).hasStatus(200);
        assertThat(start(teacher)).hasStatus(409);
        share(false, true);
        assertThat(start(Tokens.guardian(mother))).hasStatus(409);
        assertThat(start(teacher)).hasStatus(200);
        assertThat(scene.body(scene.call(HttpMethod.GET, "/api/students/me/way-sharing", lea, null), 200)
                        .get("school")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void who_has_no_part_in_it_learns_not_even_that_there_is_a_student() {
        share(true, true);
        assertThat(start(Tokens.guardian("somebody-else"))).hasStatus(404);
        assertThat(start(Tokens.teacher("head-of-another-school"))).hasStatus(404);
        assertThat(start(Tokens.teacher(mother)))
                .as("a guardian is no staff by a role")
                .hasStatus(404);
        assertThat(start(lea)).hasStatus(403);
    }

    @Test
    void the_point_is_in_no_answer_and_the_envelope_is_the_callers() {
        share(true, false);
        var answer = start(Tokens.guardian(mother));
        assertThat(answer).headers().hasValue(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(answer).bodyText().doesNotContain("45.2").doesNotContain("\"lat\"");
        String sealed = scene.body(answer, 200).get("sealed").asString();
        var envelope = new Envelope(key.key());
        assertThat(envelope.open(sealed, Instant.now()))
                .hasValueSatisfying(
                        parts -> assertThat(parts).hasSize(5).first().isEqualTo(mother));
        assertThat(envelope.open(sealed, Instant.now().plusSeconds(3600))).isEmpty();
    }

    @Test
    void homes_of_one_square_are_not_told_apart() {
        share(true, false);
        var home = scene.body(scene.call(HttpMethod.GET, "/api/students/me", lea, null), 200)
                .get("home");
        var area = HomeArea.around(
                new Student.Home(home.get("lat").asDouble(), home.get("lon").asDouble()));
        for (double metres : new double[] {-290, 0, 290}) {
            double lat = area.lat() + metres / 111_195;
            assertThat(scene.call(
                            HttpMethod.PUT,
                            "/api/students/me/home",
                            lea,
                            Map.of("communeCode", "24564", "lat", lat, "lon", area.lon())))
                    .hasStatus(200);
            String sealed = scene.body(start(Tokens.guardian(mother)), 200)
                    .get("sealed")
                    .asString();
            assertThat(new Envelope(key.key()).open(sealed, Instant.now()))
                    .hasValue(List.of(
                            mother, Double.toString(area.lat()), Double.toString(area.lon()), WEEK, OFFER.toString()));
        }
    }

    @Test
    void a_way_is_shown_to_the_confirmed_place_alone_and_while_it_stands() {
        share(true, true);
        for (HttpHeaders who : List.of(Tokens.guardian(mother), teacher)) {
            assertThat(start(who, WEEK, OFFER.toString())).hasStatus(200);
            assertThat(start(who, WEEK, UUID.randomUUID().toString())).hasStatus(409);
            assertThat(start(who, "2027-W06", OFFER.toString())).hasStatus(409);
            assertThat(start(who, WEEK, null)).as("found alone").hasStatus(409);
        }
        hasPlace(2, ApplicationState.Status.RELEASED);
        assertThat(scene.code(start(Tokens.guardian(mother)), 409)).isEqualTo("way-without-place");
        hasPlace(1, ApplicationState.Status.CONFIRMED);
        assertThat(start(Tokens.guardian(mother))).as("old news").hasStatus(409);
        hasPlace(3, ApplicationState.Status.ACCEPTED);
        assertThat(start(Tokens.guardian(mother))).as("not confirmed yet").hasStatus(409);
    }

    @Test
    void the_way_to_a_place_of_the_holidays_is_none_of_the_schools_business() {
        share(true, true);
        hasPlace(2, ApplicationState.Status.CONFIRMED, SchoolId.of("0249002E"));
        assertThat(start(Tokens.guardian(mother))).hasStatus(200);
        assertThat(scene.code(start(teacher), 409)).isEqualTo("way-without-place");
    }

    @Test
    void a_place_that_was_found_alone_has_a_start_of_its_own() {
        share(true, false);
        foundPlaces.keep(found(1, FoundPlaceState.Status.STANDING, "24352"));
        String sealed = scene.body(start(Tokens.guardian(mother), "2027-W07", null), 200)
                .get("sealed")
                .asString();
        assertThat(new Envelope(key.key()).open(sealed, Instant.now()))
                .as("good for its commune and its week")
                .hasValueSatisfying(parts -> assertThat(parts).endsWith("2027-W07", "found 24352"));
        assertThat(start(Tokens.guardian(mother), "2027-W07", OFFER.toString())).hasStatus(409);
        foundPlaces.keep(found(2, FoundPlaceState.Status.TAKEN_BACK, null));
        assertThat(start(Tokens.guardian(mother), "2027-W07", null)).hasStatus(409);
    }

    @Test
    void a_place_for_several_weeks_has_a_start_in_each_of_them() {
        share(true, false);
        foundPlaces.keep(found(1, FoundPlaceState.Status.STANDING, "24352"));
        assertThat(start(Tokens.guardian(mother), "2027-W08", null)).hasStatus(200);
        assertThat(scene.code(start(Tokens.guardian(mother), "2027-W09", null), 409))
                .isEqualTo("way-without-place");
    }

    @Test
    void a_place_in_no_commune_of_ours_has_no_start() {
        share(true, false);
        foundPlaces.keep(found(1, FoundPlaceState.Status.STANDING, null));
        assertThat(scene.code(start(Tokens.guardian(mother), "2027-W07", null), 409))
                .isEqualTo("way-without-place");
    }

    private void hasPlace(long version, ApplicationState.Status status) {
        hasPlace(version, status, SchoolId.of("0241011U"));
    }

    private void hasPlace(long version, ApplicationState.Status status, SchoolId institution) {
        applications.keep(new ApplicationState(
                application,
                version,
                OFFER,
                new CompanyId(UUID.randomUUID()),
                new StudentId(UUID.fromString(student)),
                institution,
                Week.of(WEEK),
                null,
                status,
                Instant.now(),
                LocalDate.now(),
                null));
    }

    private FoundPlaceState found(long version, FoundPlaceState.Status status, @Nullable String commune) {
        return new FoundPlaceState(
                place,
                version,
                new StudentId(UUID.fromString(student)),
                SchoolId.of("0241011U"),
                Week.of("2027-W07"),
                Week.of("2027-W08"),
                status,
                commune);
    }

    private void share(boolean guardians, boolean school) {
        assertThat(scene.call(
                        HttpMethod.PUT,
                        "/api/students/me/way-sharing",
                        lea,
                        Map.of("guardians", guardians, "school", school)))
                .hasStatus(200);
    }

    private MvcTestResult start(HttpHeaders who) {
        return start(who, WEEK, OFFER.toString());
    }

    private MvcTestResult start(HttpHeaders who, String week, @Nullable String offer) {
        return scene.call(
                HttpMethod.GET,
                "/api/students/" + student + "/start?week=" + week + (offer == null ? "" : "&offerId=" + offer),
                who,
                null);
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
