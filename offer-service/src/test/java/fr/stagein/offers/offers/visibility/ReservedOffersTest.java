package fr.stagein.offers.offers.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.SchoolState.PriorityEducation;
import fr.stagein.events.StudentId;
import fr.stagein.events.StudentState;
import fr.stagein.offers.Desk;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Offers that a company keeps for some schools, as each of the people sees them. */
@ServiceTest
class ReservedOffersTest {

    private static final SchoolId OURS = SchoolId.of("0241011U");
    private static final SchoolId OTHER = SchoolId.of("0240010F");
    private static final Map<String, Object> HOME = Map.of("lat", 45.25, "lon", 0.34);

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TerritoryCalendar calendar;

    @Autowired
    Schools schools;

    @Autowired
    Students students;

    private static long version;

    private final String pupil = UUID.randomUUID().toString();
    private final String guardian = UUID.randomUUID().toString();
    private final String teacher = UUID.randomUUID().toString();
    private final String stranger = UUID.randomUUID().toString();
    private Desk desk;

    @BeforeEach
    void two_schools() {
        tell(OURS, teacher, null);
        tell(OTHER, "somebody", null);
        students.keep(student(pupil, guardian, OURS));
        students.keep(student(stranger, "guardian-" + stranger, OTHER));
        desk = new Desk(http, json);
    }

    @Test
    void only_the_people_of_its_school_see_it_and_its_company() {
        String offer = kept(OURS, 5);
        for (HttpHeaders who : List.of(Tokens.student(pupil), Tokens.guardian(guardian), Tokens.teacher(teacher))) {
            assertThat(seen(offer, who)).containsExactly(true, true, true, true);
        }
        assertThat(seen(offer, null)).containsExactly(false, false, false, false);
        assertThat(seen(offer, Tokens.student(stranger))).containsExactly(false, false, false, false);
        assertThat(seen(offer, new Desk(http, json).member)).containsExactly(false, false, false, false);
        assertThat(desk.get("/api/offers/" + offer, desk.member)).hasStatusOk();
        assertThat(card(offer, Tokens.student(pupil)).get("reserved").toString())
                .isEqualTo("{\"until\":\"%s\",\"priorityEducation\":false}"
                        .formatted(calendar.today().plusDays(5)));
    }

    @Test
    void it_opens_to_all_by_itself() {
        String offer = kept(OURS, 0);
        assertThat(seen(offer, null)).as("on the last day").containsExactly(false, false, false, false);
        jdbc.sql("update offer set reserved_until = reserved_until - 1 where id = ?::uuid")
                .param(offer)
                .update();
        assertThat(seen(offer, null)).containsExactly(true, true, true, true);
        assertThat(card(offer, null).has("reserved")).isFalse();
    }

    @Test
    void priority_education_is_whichever_schools_the_directory_says() {
        tell(OTHER, "somebody", PriorityEducation.REP_PLUS);
        String offer = kept(null, 5);
        assertThat(seen(offer, Tokens.student(stranger))).containsExactly(true, true, true, true);
        assertThat(seen(offer, Tokens.student(pupil))).containsExactly(false, false, false, false);
        tell(OURS, teacher, PriorityEducation.REP);
        assertThat(seen(offer, Tokens.student(pupil))).containsExactly(true, true, true, true);
    }

    @Test
    void who_left_the_school_sees_it_no_more() {
        String offer = kept(OURS, 5);
        StudentState enrolled = student(pupil, guardian, OURS);
        jdbc.sql("delete from student where account_id = ?").param(pupil).update();
        students.keep(new StudentState(
                enrolled.studentId(),
                2,
                enrolled.accountId(),
                OURS,
                enrolled.classId(),
                "L",
                "3e",
                enrolled.birthMonth(),
                enrolled.guardianAccountIds(),
                StudentState.Status.LEFT,
                null));
        students.keep(enrolled);
        assertThat(seen(offer, Tokens.student(pupil))).containsExactly(false, false, false, false);
    }

    @Test
    void nobody_keeps_an_offer_too_long_for_nobody_or_once_all_have_seen_it() {
        assertThat(refused(OURS, 22)).isEqualTo("reservation-until");
        assertThat(refused(OURS, -1)).isEqualTo("reservation-until");
        assertThat(refused(SchoolId.of("0240011" + "G"), 5)).isEqualTo("reservation-school");
        assertThat(refused(null, 5)).as("no school of priority education").isEqualTo("reservation-school");

        String offer = desk.shown();
        assertThat(change(offer, OURS, 5)).isEqualTo("reservation-after-publication");
        String kept = kept(OURS, 5);
        assertThat(change(kept, OURS, 6)).isEqualTo("reservation-after-publication");
        assertThat(change(kept, OTHER, 4)).isEqualTo("reservation-after-publication");
        assertThat(change(kept, OURS, 4)).isNull();
        assertThat(change(kept, null, null)).isNull();
        assertThat(seen(kept, null)).containsExactly(true, true, true, true);
    }

    @Test
    void a_company_reads_for_whom_it_may_keep_one_and_the_copy_for_next_year_is_for_all() {
        JsonNode reservable = desk.body(desk.get("/api/offers/reservable", desk.member), 200);
        assertThat(reservable.get("until").asString())
                .isEqualTo(calendar.today().plusDays(21).toString());
        assertThat(reservable.get("schools").toString()).contains("0241011U", "0240010F");
        JsonNode copy = desk.body(desk.post("/api/offers/" + kept(OURS, 5) + "/duplicate", desk.member, null), 201);
        assertThat(copy.has("reservation")).isFalse();
    }

    private void tell(SchoolId school, String staff, PriorityEducation priority) {
        schools.keep(new SchoolState(
                school,
                ++version,
                "Collège " + school,
                SchoolState.Kind.COLLEGE,
                "24352",
                List.of(),
                List.of(new SchoolState.StaffMember(AccountId.of(staff), SchoolState.StaffRole.TEACHER, List.of())),
                priority));
    }

    private static StudentState student(String account, String guardian, SchoolId school) {
        return new StudentState(
                new StudentId(UUID.nameUUIDFromBytes(account.getBytes())),
                1,
                AccountId.of(account),
                school,
                new ClassId(UUID.randomUUID()),
                "L",
                "3e",
                YearMonth.of(2012, 6),
                List.of(AccountId.of(guardian)),
                StudentState.Status.ENROLLED,
                null);
    }

    /** Drafted with a reservation, sent and approved. */
    private String kept(SchoolId school, int days) {
        JsonNode sent = desk.send(draft(school, days));
        if (sent.get("status").asString().equals("IN_REVIEW")) {
            desk.approve(sent);
        }
        return sent.get("id").asString();
    }

    private Map<String, Object> draft(SchoolId school, Integer days) {
        Map<String, Object> draft = desk.draft();
        if (days != null) {
            Map<String, Object> reservation = new HashMap<>();
            reservation.put("until", calendar.today().plusDays(days).toString());
            if (school != null) {
                reservation.put("schoolId", school.value());
            }
            draft.put("reservation", reservation);
        }
        return draft;
    }

    private String refused(SchoolId school, int days) {
        return desk.code(
                desk.post("/api/companies/" + desk.company + "/offers", desk.member, draft(school, days)), 400);
    }

    /** Null where it was taken. */
    private String change(String offer, SchoolId school, Integer days) {
        Map<String, Object> draft = draft(school, days);
        draft.put("version", desk.own(offer).get("version").asLong());
        var result = desk.call(HttpMethod.PUT, "/api/offers/" + offer, desk.member, draft);
        return result.getResponse().getStatus() == 200 ? null : desk.code(result, 400);
    }

    /** In the search, by its address, in the way sheet, among those that its trade counts. */
    private List<Boolean> seen(String offer, HttpHeaders who) {
        return List.of(
                card(offer, who) != null,
                desk.get("/api/offers/" + offer, who).getResponse().getStatus() == 200,
                desk.post("/api/offers/" + offer + "/way", who, Map.of("origin", HOME, "week", "2027-W05"))
                                .getResponse()
                                .getStatus()
                        == 200,
                isCounted(offer, who));
    }

    private JsonNode card(String offer, HttpHeaders who) {
        return desk.body(desk.post("/api/offers/search", who, Map.of("size", 50, "sort", "NEWEST")), 200)
                .get("items")
                .valueStream()
                .filter(card -> card.get("id").asString().equals(offer))
                .findFirst()
                .orElse(null);
    }

    /** Closing it takes one away for whoever saw it, and for nobody else. */
    private boolean isCounted(String offer, HttpHeaders who) {
        int before = openOffers(who);
        jdbc.sql("update offer set status = 'CLOSED' where id = ?::uuid")
                .param(offer)
                .update();
        int after = openOffers(who);
        jdbc.sql("update offer set status = 'PUBLISHED' where id = ?::uuid")
                .param(offer)
                .update();
        return after < before;
    }

    private int openOffers(HttpHeaders who) {
        return desk.body(desk.get("/api/trades/D1102", who), 200)
                .get("openOffers")
                .asInt();
    }
}
