package fr.stagein.notifications.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.ApplicationState;
import fr.stagein.events.EventType;
import fr.stagein.events.StudentState;
import fr.stagein.events.Week;
import fr.stagein.notifications.NotificationTest;
import fr.stagein.notifications.Scene;
import fr.stagein.notifications.Scene.Cast;
import fr.stagein.testing.Tokens;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** A student's calendar, from the events to the file that a phone reads. */
@NotificationTest
@ExtendWith(OutputCaptureExtension.class)
class CalendarTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scene scene;

    @Autowired
    ObservationRegistry observations;

    private final Cast cast = Cast.strangers();
    private final HttpHeaders lea = Tokens.student(cast.lea().value());
    private final HttpHeaders claire = Tokens.guardian(cast.claire().value());

    @Test
    void a_confirmed_week_is_five_days_with_their_hours() throws Exception {
        introduce("Boulanger d'un jour", "Le Fournil");
        happens(1, ApplicationState.Status.CONFIRMED);
        Calendar calendar = read(feed(link(lea)));
        assertThat(calendar.validate().hasErrors()).isFalse();
        List<VEvent> entries = calendar.getComponents("VEVENT");
        assertThat(entries).hasSize(5);
        assertThat(values(entries.getFirst()))
                .contains("SUMMARY:Stage : Boulanger d'un jour")
                .contains("LOCATION:Le Fournil\\, Ribérac")
                // Nine o'clock in winter.
                .contains("DTSTART:20270201T080000Z")
                .contains("DTEND:20270201T153000Z");
        assertThat(entries.stream().map(one -> one.getUid().orElseThrow().getValue()))
                .doesNotHaveDuplicates()
                .allMatch(uid -> uid.startsWith(cast.application().toString()));
    }

    @Test
    void a_block_of_weeks_has_the_days_of_all_of_them_without_holidays() throws Exception {
        introduce("Soudeuse", "Grangé Industrie");
        scene.publish(
                EventType.APPLICATION_CONFIRMED, cast.block(1, ApplicationState.Status.CONFIRMED, Week.of("2027-W13")));
        isKept(1);
        List<VEvent> entries = read(feed(link(lea))).getComponents("VEVENT");
        assertThat(entries).as("nine weeks without Easter Monday").hasSize(44);
        assertThat(entries.stream().map(one -> one.getUid().orElseThrow().getValue()))
                .doesNotHaveDuplicates();
        assertThat(values(entries.getLast())).contains("DTSTART:20270402T070000Z");
        assertThat(entries).noneMatch(one -> values(one).contains("20270329"));
    }

    @Test
    void no_line_is_longer_than_75_octets_whatever_its_letters() throws Exception {
        String title = "À l’élevage, un été entre brebis, chèvres et l’étable 🐑🐑🐑, dès l’aube jusqu’à la traite";
        introduce(title, "Élevage des Prés Salés d’Échourgnac et de Ménesplet");
        happens(1, ApplicationState.Status.CONFIRMED);
        assertThat(first(read(feed(link(lea)))).getSummary().getValue()).isEqualTo("Stage : " + title);
    }

    @Test
    void what_waits_is_a_day_to_remember_and_becomes_another_when_it_goes_on() throws Exception {
        introduce("Boulanger d'un jour", "Le Fournil");
        happens(1, ApplicationState.Status.SUBMITTED);
        String address = link(lea);
        assertThat(values(only(read(feed(address)))))
                .contains("SUMMARY:Réponse attendue : Boulanger d'un jour")
                .contains("DTSTART;VALUE=DATE:20261208")
                .contains("TRANSP:TRANSPARENT");
        int before = sequence(only(read(feed(address))));

        happens(2, ApplicationState.Status.ACCEPTED);
        VEvent after = only(read(feed(address)));
        assertThat(values(after)).contains("SUMMARY:Dernier jour pour confirmer");
        assertThat(sequence(after)).isGreaterThan(before);

        happens(3, ApplicationState.Status.EXPIRED);
        Calendar empty = read(feed(address));
        assertThat(empty.<VEvent>getComponents("VEVENT")).isEmpty();
    }

    @Test
    void other_hours_of_the_offer_are_the_same_entry_in_a_later_version() throws Exception {
        introduce("Boulanger d'un jour", "Le Fournil");
        happens(1, ApplicationState.Status.CONFIRMED);
        String address = link(lea);
        VEvent before = first(read(feed(address)));
        scene.publish(EventType.OFFER_CHANGED, cast.offer(7, "Boulanger d'un jour"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(sequence(first(read(feed(address))))).isEqualTo(sequence(before) + 6));
        assertThat(first(read(feed(address))).getUid()).isEqualTo(before.getUid());
    }

    @Test
    void an_address_is_shown_once_kept_as_a_fingerprint_and_taken_back() throws Exception {
        introduce("Boulanger d'un jour", "Le Fournil");
        assertThat(body(lea).has("madeAt")).isFalse();
        String first = link(lea);
        assertThat(body(lea).has("madeAt")).isTrue();
        assertThat(jdbc.sql("select encode(key_hash, 'escape') || account_id from calendar_feed")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(key(first)));
        String second = link(lea);
        assertThat(feed(first)).hasStatus(404);
        assertThat(feed(second)).hasStatusOk();
        assertThat(http.delete().uri(path()).headers(lea).exchange()).hasStatus(204);
        assertThat(feed(second)).hasStatus(404);
        assertThat(http.delete().uri(path()).headers(lea).exchange()).hasStatus(204);
        assertThat(feed("/api/calendar/feeds/x/stage-in.ics")).hasStatus(404);
        assertThat(feed("/api/calendar/feeds/" + "x".repeat(5000) + "/stage-in.ics"))
                .hasStatus(404);
    }

    @Test
    void a_guardian_has_an_address_of_their_own_and_strangers_have_none() throws Exception {
        introduce("Boulanger d'un jour", "Le Fournil");
        happens(1, ApplicationState.Status.CONFIRMED);
        String theirs = link(claire);
        String mine = link(lea);
        assertThat(values(first(read(feed(theirs))))).contains("SUMMARY:Stage de L. : Boulanger d'un jour");
        assertThat(http.delete().uri(path()).headers(claire).exchange()).hasStatus(204);
        assertThat(feed(mine)).hasStatusOk();

        HttpHeaders stranger = Tokens.student(UUID.randomUUID().toString());
        assertThat(http.get().uri(path()).headers(stranger).exchange()).hasStatus(404);
        assertThat(http.post().uri(path()).headers(stranger).exchange()).hasStatus(404);
        assertThat(http.delete().uri(path()).headers(stranger).exchange()).hasStatus(404);
    }

    @Test
    void who_has_left_or_is_no_guardian_any_more_reads_nothing() throws Exception {
        introduce("Boulanger d'un jour", "Le Fournil");
        String address = link(claire);
        assertThat(feed(address)).hasStatusOk();
        scene.publish(EventType.STUDENT_LEFT, cast.student(2, StudentState.Status.LEFT));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(feed(address)).hasStatus(404));
    }

    @Test
    void calendars_may_keep_it_for_a_while_and_ask_whether_it_changed() throws Exception {
        introduce("Boulanger d'un jour", "Le Fournil");
        happens(1, ApplicationState.Status.CONFIRMED);
        String address = link(lea);
        var answer = feed(address).getResponse();
        assertThat(answer.getHeader("Cache-Control")).contains("private", "max-age=900");
        assertThat(answer.getContentType()).startsWith("text/calendar");
        String tag = answer.getHeader("ETag");
        assertThat(http.get().uri(address).header("If-None-Match", tag).exchange())
                .hasStatus(304);
    }

    @Test
    void words_of_a_company_stay_words() throws Exception {
        introduce("Pain\r\nATTENDEE:mailto:x@y.example;x,\\n", "www.pain.example\nEND:VEVENT");
        happens(1, ApplicationState.Status.CONFIRMED);
        Calendar calendar = read(feed(link(lea)));
        assertThat(calendar.<VEvent>getComponents("VEVENT")).hasSize(5).allSatisfy(entry -> {
            assertThat(entry.getProperty("ATTENDEE")).isEmpty();
            assertThat(entry.toString()).doesNotContain("y.example", "www.");
        });
    }

    @Test
    void the_key_is_in_no_log_and_in_no_trace(CapturedOutput output) throws Exception {
        Queue<String> traced = new ConcurrentLinkedQueue<>();
        observations.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public void onStop(Observation.Context context) {
                traced.add(context.getName() + " " + context.getContextualName() + " " + context.getAllKeyValues());
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
        introduce("Boulanger d'un jour", "Le Fournil");
        String address = link(lea);
        feed(address);
        assertThat(traced).anyMatch(one -> one.contains("/api/calendar/feeds/{key}/stage-in.ics"));
        assertThat(traced).noneMatch(one -> one.contains(key(address)));
        assertThat(output).doesNotContain(key(address));
    }

    private void introduce(String title, String company) {
        scene.introduce(cast, title, company);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("""
                        select exists (select from student where id = :student)
                           and exists (select from offer where id = :offer)
                           and exists (select from offer_day where id = :offer)
                           and exists (select from company where id = :company)""")
                        .param("student", cast.student().value())
                        .param("offer", cast.offer().value())
                        .param("company", cast.company().value())
                        .query(Boolean.class)
                        .single());
    }

    private void happens(long version, ApplicationState.Status status) {
        EventType<ApplicationState> type =
                switch (status) {
                    case CONFIRMED -> EventType.APPLICATION_CONFIRMED;
                    case ACCEPTED -> EventType.APPLICATION_ACCEPTED;
                    case EXPIRED -> EventType.APPLICATION_EXPIRED;
                    default -> EventType.APPLICATION_SUBMITTED;
                };
        scene.publish(type, cast.application(version, status));
        isKept(version);
    }

    private void isKept(long version) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select exists (select from application where id = :id and version = :v)")
                        .param("id", cast.application().value())
                        .param("v", version)
                        .query(Boolean.class)
                        .single());
    }

    private String path() {
        return "/api/calendar/students/" + cast.student() + "/link";
    }

    private String link(HttpHeaders who) {
        MvcTestResult made = http.post().uri(path()).headers(who).exchange();
        assertThat(made).hasStatus(201);
        return json.readTree(made.getResponse().getContentAsByteArray())
                .get("address")
                .asString();
    }

    private tools.jackson.databind.JsonNode body(HttpHeaders who) {
        MvcTestResult found = http.get().uri(path()).headers(who).exchange();
        assertThat(found).hasStatusOk();
        return json.readTree(found.getResponse().getContentAsByteArray());
    }

    private static String key(String address) {
        return address.replace("/api/calendar/feeds/", "").replace("/stage-in.ics", "");
    }

    private MvcTestResult feed(String address) {
        return http.get().uri(address).exchange();
    }

    private static Calendar read(MvcTestResult result) throws Exception {
        assertThat(result).hasStatusOk();
        String text = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").contains("VERSION:2.0\r\n", "PRODID:");
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static VEvent first(Calendar calendar) {
        return calendar.<VEvent>getComponents("VEVENT").getFirst();
    }

    private static VEvent only(Calendar calendar) {
        List<VEvent> all = calendar.getComponents("VEVENT");
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static String values(VEvent entry) {
        return entry.toString();
    }

    private static int sequence(VEvent entry) {
        return entry.<Sequence>getProperty("SEQUENCE").orElseThrow().getSequenceNo();
    }
}
