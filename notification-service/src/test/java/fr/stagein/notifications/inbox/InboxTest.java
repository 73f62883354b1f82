package fr.stagein.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.CompanyState;
import fr.stagein.events.EventType;
import fr.stagein.events.GuidanceId;
import fr.stagein.events.GuidanceState;
import fr.stagein.events.OfferAlertState;
import fr.stagein.events.OfferId;
import fr.stagein.events.RoundInvitationState;
import fr.stagein.events.RoundPlaceState;
import fr.stagein.events.RoundWishesState;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.SchoolState.StaffMember;
import fr.stagein.events.SchoolState.StaffRole;
import fr.stagein.events.StudentState;
import fr.stagein.events.Week;
import fr.stagein.notifications.NotificationTest;
import fr.stagein.notifications.Outside;
import fr.stagein.notifications.Scene;
import fr.stagein.notifications.Scene.Cast;
import fr.stagein.testing.Tokens;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From events on the topics to what people read. */
@NotificationTest
class InboxTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    Scene scene;

    @Autowired
    Outside outside;

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Test
    void each_turn_of_an_application_reaches_the_people_whom_it_concerns() {
        Cast cast = scene.known();

        scene.publish(EventType.APPLICATION_SUBMITTED, cast.application(1, Status.SUBMITTED));
        scene.publish(EventType.APPLICATION_SEEN, cast.application(2, Status.SEEN));
        scene.publish(EventType.APPLICATION_ACCEPTED, cast.application(3, Status.ACCEPTED));
        scene.publish(EventType.APPLICATION_CONFIRMED, cast.application(4, Status.CONFIRMED));
        scene.publish(EventType.APPLICATION_RELEASED, cast.application(5, Status.RELEASED));

        awaitNewest(cast.baker(), "APPLICATION_RELEASED");
        assertThat(kinds(cast.baker()))
                .containsExactly("APPLICATION_RELEASED", "APPLICATION_CONFIRMED", "APPLICATION_SUBMITTED");
        assertThat(kinds(cast.clerk())).isEqualTo(kinds(cast.baker()));
        assertThat(kinds(cast.lea()))
                .containsExactly(
                        "APPLICATION_RELEASED", "APPLICATION_CONFIRMED", "APPLICATION_ACCEPTED", "APPLICATION_SEEN");
        assertThat(kinds(cast.claire()))
                .containsExactly("APPLICATION_RELEASED", "APPLICATION_CONFIRMED", "APPLICATION_ACCEPTED");
    }

    @Test
    void what_a_school_tells_reaches_its_pupils_and_their_guardians_if_it_says_so() {
        Cast cast = scene.known();
        scene.publish(EventType.SCHOOL_REGISTERED, school());
        scene.publish(EventType.GUIDANCE_ENCOURAGED, guidance(cast, false, List.of(), null));
        scene.publish(EventType.GUIDANCE_OFFERS_SUGGESTED, guidance(cast, false, List.of(cast.offer()), null));
        scene.publish(
                EventType.GUIDANCE_WRITTEN,
                guidance(cast, true, List.of(), "Forum jeudi : {0} <b>venez</b>, d'accord ?\nprof@college.example"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kinds(cast.lea()))
                        .containsExactlyInAnyOrder("SCHOOL_WROTE", "SCHOOL_SUGGESTED", "SCHOOL_ENCOURAGED"));
        assertThat(kinds(cast.claire())).containsExactly("SCHOOL_WROTE");
        assertThat(items(cast.claire()).getFirst().get("title").asString()).isEqualTo("Un mot de l’établissement");
        assertThat(items(cast.lea()).stream().map(item -> item.get("body").asString()))
                .as("the text of a letter is read at the school")
                .noneMatch(body -> body.contains("Forum"))
                .anySatisfy(body -> assertThat(body).startsWith("Ton établissement (Collège"))
                .anySatisfy(body -> assertThat(body).contains("Boulanger d'un jour"));
    }

    @Test
    void a_place_that_a_round_found_is_told_with_its_last_day() {
        Cast cast = scene.known();
        var place = new RoundPlaceState(
                UUID.randomUUID(), 1, cast.student(), cast.offer(), Week.of("2027-W05"), LocalDate.of(2027, 1, 12));
        scene.publish(EventType.ROUND_PLACE_OFFERED, place);
        awaitNewest(cast.lea(), "ROUND_PLACE_OFFERED");
        assertThat(items(cast.lea()).getFirst().get("body").asString())
                .startsWith("Pour la semaine du 1er février 2027 : Boulanger d'un jour.")
                .contains("avant la fin du 12 janvier 2027");
        assertThat(kinds(cast.claire())).containsExactly("ROUND_PLACE_OFFERED");
        assertThat(items(cast.lea()).getFirst().get("link").asString()).isEqualTo("/voeux");
    }

    @Test
    void an_open_round_is_told_to_pupil_and_guardian_once_and_the_pupil_is_reminded() {
        Cast cast = scene.known();
        LocalDate soon = LocalDate.now().plusDays(3);
        var asked = new RoundWishesState(UUID.randomUUID(), 1, cast.student(), Week.of("2027-W05"), soon);
        scene.publish(EventType.ROUND_WISHES_ASKED, asked);
        awaitNewest(cast.lea(), "ROUND_OPEN");
        scene.publish(
                EventType.ROUND_WISHES_REMINDED,
                new RoundWishesState(asked.roundId(), 2, cast.student(), asked.week(), soon));
        awaitNewest(cast.lea(), "ROUND_CLOSES_SOON");
        assertThat(kinds(cast.lea())).containsExactly("ROUND_CLOSES_SOON", "ROUND_OPEN");
        assertThat(kinds(cast.claire())).containsExactly("ROUND_OPEN");
        assertThat(items(cast.claire()).getFirst().get("body").asString())
                .startsWith("Un tour de vœux est ouvert pour la semaine du 1er février 2027.");
        scene.publish(
                EventType.ROUND_WISHES_ASKED,
                new RoundWishesState(
                        UUID.randomUUID(), 1, cast.student(), Week.of("2027-W05"), LocalDate.of(2020, 1, 1)));
        scene.publish(
                EventType.ROUND_WISHES_ASKED,
                new RoundWishesState(UUID.randomUUID(), 1, cast.student(), Week.of("2027-W06"), soon));
        awaitNewest(cast.lea(), "ROUND_OPEN");
        assertThat(kinds(cast.lea()))
                .as("what is over is not told any more")
                .containsExactly("ROUND_OPEN", "ROUND_CLOSES_SOON", "ROUND_OPEN");
    }

    @Test
    void a_schools_heads_alone_are_told_that_it_is_invited_to_a_round_of_the_territory() throws Exception {
        AccountId head = AccountId.of(UUID.randomUUID().toString());
        AccountId teacher = AccountId.of(UUID.randomUUID().toString());
        outside.knows(head.value(), head + "@college.example", "Hélène", "fr");
        SchoolState school = school();
        scene.publish(
                EventType.SCHOOL_REGISTERED,
                new SchoolState(
                        SchoolId.of("0240001W"),
                        Scene.nextSchoolVersion(),
                        school.name(),
                        school.kind(),
                        school.communeCode(),
                        List.of(),
                        List.of(
                                new StaffMember(head, StaffRole.PRINCIPAL, List.of()),
                                new StaffMember(teacher, StaffRole.TEACHER, List.of())),
                        null));
        LocalDate soon = LocalDate.now().plusDays(3);
        var invited =
                new RoundInvitationState(UUID.randomUUID(), 1, SchoolId.of("0240001W"), Week.of("2027-W05"), soon);
        UUID event = scene.publish(EventType.ROUND_SCHOOL_INVITED, invited);
        scene.publish(event, EventType.ROUND_SCHOOL_INVITED.id(), EventType.ROUND_SCHOOL_INVITED, invited);

        awaitNewest(head, "ROUND_INVITATION");
        assertThat(items(head).getFirst().get("body").asString())
                .contains("pour la semaine du 1er février 2027", "y invite Collège Arnaut-Daniel");
        assertThat(items(head).getFirst().get("link").asString())
                .isEqualTo("/etablissement/derniers-eleves?uai=0240001W");
        await().atMost(SOON).until(() -> mailsTo(head + "@college.example") == 1);
        var late = scene.publish(
                EventType.ROUND_SCHOOL_INVITED,
                new RoundInvitationState(
                        UUID.randomUUID(), 1, SchoolId.of("0240001W"), Week.of("2027-W05"), LocalDate.of(2020, 1, 1)));
        await().atMost(SOON)
                .until(() -> jdbc.sql("select count(*) from consumed_event where event_id = ?")
                                .param(late)
                                .query(Integer.class)
                                .single()
                        == 1);
        assertThat(kinds(head)).containsExactly("ROUND_INVITATION");
        assertThat(kinds(teacher)).isEmpty();
    }

    private long mailsTo(String address) throws MessagingException {
        long mails = 0;
        for (var mail : outside.mail().getReceivedMessages()) {
            if (mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address)) {
                mails++;
            }
        }
        return mails;
    }

    @Test
    void who_has_left_is_told_nothing_by_the_school_they_left() {
        Cast cast = scene.known();
        scene.publish(EventType.SCHOOL_REGISTERED, school());
        scene.publish(EventType.GUIDANCE_ENCOURAGED, guidance(cast, false, List.of(), null));
        awaitNewest(cast.lea(), "SCHOOL_ENCOURAGED");
        scene.publish(EventType.STUDENT_LEFT, cast.student(2, StudentState.Status.LEFT));
        await().atMost(SOON)
                .until(() -> jdbc.sql("select not enrolled from student where id = ?")
                        .param(cast.student().value())
                        .query(Boolean.class)
                        .single());
        var late = scene.publish(EventType.GUIDANCE_WRITTEN, guidance(cast, true, List.of(), "Bonjour"));
        await().atMost(SOON)
                .until(() -> jdbc.sql("select count(*) from consumed_event where event_id = ?")
                                .param(late)
                                .query(Integer.class)
                                .single()
                        == 1);
        assertThat(kinds(cast.lea())).containsExactly("SCHOOL_ENCOURAGED");
        assertThat(kinds(cast.claire())).isEmpty();
    }

    private static SchoolState school() {
        return new SchoolState(
                SchoolId.of("0240035H"),
                Scene.nextSchoolVersion(),
                "Collège Arnaut-Daniel",
                SchoolState.Kind.COLLEGE,
                "24352",
                List.of(),
                List.of(),
                null);
    }

    private static GuidanceState guidance(Cast cast, boolean toGuardians, List<OfferId> offers, String text) {
        return new GuidanceState(
                new GuidanceId(UUID.randomUUID()),
                1,
                SchoolId.of("0240035H"),
                List.of(cast.student()),
                toGuardians,
                offers,
                text);
    }

    @Test
    void a_refusal_and_a_missed_deadline_reach_the_student_and_a_withdrawal_the_company() {
        Cast cast = scene.known();

        scene.publish(EventType.APPLICATION_DECLINED, cast.application(1, Status.DECLINED));
        scene.publish(EventType.APPLICATION_EXPIRED, cast.application(2, Status.EXPIRED));
        scene.publish(EventType.APPLICATION_WITHDRAWN, cast.application(3, Status.WITHDRAWN));

        awaitNewest(cast.baker(), "APPLICATION_WITHDRAWN");
        assertThat(kinds(cast.baker())).containsExactly("APPLICATION_WITHDRAWN");
        assertThat(kinds(cast.lea())).containsExactly("APPLICATION_EXPIRED", "APPLICATION_DECLINED");
        assertThat(kinds(cast.claire())).isEmpty();
    }

    @Test
    void whom_to_call_is_told_to_each_operator_and_a_note_of_the_student_leads_to_its_application() {
        Cast cast = scene.known();
        String operator = UUID.randomUUID().toString();
        outside.knowsOperators(operator);
        scene.publish(EventType.COMPANY_SILENT, cast.company(2, "Le Fournil", CompanyState.Status.VERIFIED));
        scene.publish(EventType.APPLICATION_EXPIRED, cast.application(1, Status.EXPIRED));

        awaitNewest(AccountId.of(operator), "COMPANY_SILENT");
        JsonNode note = items(AccountId.of(operator)).getFirst();
        assertThat(note.get("link").asString()).isEqualTo("/operateur/sans-reponse");
        assertThat(note.get("body").asString()).contains("Le Fournil");
        assertThat(kinds(cast.baker())).doesNotContain("COMPANY_SILENT");
        awaitNewest(cast.lea(), "APPLICATION_EXPIRED");
        assertThat(items(cast.lea()).getFirst().get("link").asString())
                .isEqualTo("/candidatures#" + cast.application());
    }

    @Test
    void new_offers_of_a_kept_search_are_told_to_the_student_who_keeps_it_and_lead_there() {
        Cast cast = scene.known();
        var alert = new OfferAlertState(cast.lea(), 1, List.of(cast.offer()), LocalDate.of(2026, 11, 25));
        UUID event = scene.publish(EventType.OFFER_ALERT_DUE, alert);
        awaitNewest(cast.lea(), "OFFERS_FOUND");
        scene.publish(event, EventType.OFFER_ALERT_DUE.id(), EventType.OFFER_ALERT_DUE, alert);
        scene.publish(EventType.APPLICATION_SEEN, cast.application(1, Status.SEEN));
        awaitNewest(cast.lea(), "APPLICATION_SEEN");
        assertThat(kinds(cast.lea())).containsExactly("APPLICATION_SEEN", "OFFERS_FOUND");
        assertThat(kinds(cast.claire())).isEmpty();
        JsonNode note = items(cast.lea()).get(1);
        assertThat(note.get("link").asString()).isEqualTo("/favoris");
        assertThat(note.get("body").asString()).contains("Boulanger d'un jour", "Le Fournil");
    }

    @Test
    void who_has_left_is_told_of_no_offers() {
        Cast cast = scene.known();
        scene.publish(EventType.STUDENT_LEFT, cast.student(2, StudentState.Status.LEFT));
        await().atMost(SOON)
                .until(() -> jdbc.sql("select exists (select from student where id = :id and not enrolled)")
                        .param("id", cast.student().value())
                        .query(Boolean.class)
                        .single());
        UUID event = scene.publish(
                EventType.OFFER_ALERT_DUE,
                new OfferAlertState(cast.lea(), 1, List.of(cast.offer()), LocalDate.of(2026, 11, 25)));
        await().atMost(SOON)
                .until(() -> jdbc.sql("select exists (select from consumed_event where event_id = :id)")
                        .param("id", event)
                        .query(Boolean.class)
                        .single());
        assertThat(kinds(cast.lea())).isEmpty();
    }

    @Test
    void a_reminder_reaches_the_one_who_has_to_act_and_nobody_else() {
        Cast cast = scene.known();

        scene.publish(EventType.APPLICATION_SUBMITTED, cast.application(1, Status.SUBMITTED));
        scene.publish(EventType.APPLICATION_REMINDER_DUE, cast.application(2, Status.SUBMITTED));
        scene.publish(EventType.APPLICATION_ACCEPTED, cast.application(3, Status.ACCEPTED));
        scene.publish(EventType.APPLICATION_REMINDER_DUE, cast.application(4, Status.ACCEPTED));
        // Heard late, when it is over already.
        scene.publish(EventType.APPLICATION_REMINDER_DUE, cast.application(5, Status.RELEASED));
        scene.publish(EventType.APPLICATION_WITHDRAWN, cast.application(6, Status.WITHDRAWN));

        awaitNewest(cast.baker(), "APPLICATION_WITHDRAWN");
        assertThat(kinds(cast.baker()))
                .containsExactly("APPLICATION_WITHDRAWN", "APPLICATION_REMINDER", "APPLICATION_SUBMITTED");
        assertThat(kinds(cast.lea())).containsExactly("APPLICATION_REMINDER", "APPLICATION_ACCEPTED");
        assertThat(kinds(cast.claire())).containsExactly("APPLICATION_ACCEPTED");
    }

    @Test
    void a_lift_is_told_to_the_guardian_first_and_to_all_once_it_holds_or_ends() {
        Cast cast = scene.known();

        scene.publish(EventType.APPLICATION_RIDE_ASKED, cast.application(5, Status.CONFIRMED));
        scene.publish(EventType.APPLICATION_RIDE_SEEN, cast.application(6, Status.CONFIRMED));
        scene.publish(EventType.APPLICATION_RIDE_ENDED, cast.application(7, Status.CONFIRMED));

        awaitNewest(cast.baker(), "RIDE_ENDED");
        assertThat(kinds(cast.baker())).containsExactly("RIDE_ENDED", "RIDE_SEEN");
        assertThat(kinds(cast.lea())).containsExactly("RIDE_ENDED", "RIDE_SEEN");
        assertThat(kinds(cast.claire())).containsExactly("RIDE_ENDED", "RIDE_SEEN", "RIDE_ASKED");
        assertThat(items(cast.baker()).getFirst().get("body").asString()).contains("L'élève L.".substring(2));
    }

    @Test
    void a_company_reads_the_initial_after_it_accepted_and_not_before() {
        Cast cast = scene.known();

        scene.publish(EventType.APPLICATION_SUBMITTED, cast.application(1, Status.SUBMITTED));
        scene.publish(EventType.APPLICATION_CONFIRMED, cast.application(2, Status.CONFIRMED));

        awaitNewest(cast.baker(), "APPLICATION_CONFIRMED");
        List<String> facts = jdbc.sql("select facts::text from note where account_id = :baker order by created_at")
                .param("baker", cast.baker().value())
                .query(String.class)
                .list();
        assertThat(facts.getFirst()).doesNotContain("initial");
        assertThat(facts.getLast()).contains("\"initial\": \"L\"");
        assertThat(items(cast.baker()).getFirst().get("body").asString()).contains("L'élève L.");
    }

    @Test
    void an_event_that_comes_again_is_told_once_and_one_of_a_type_yet_unknown_not_at_all() {
        Cast cast = scene.known();
        UUID id = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            scene.publish(
                    id,
                    EventType.APPLICATION_SUBMITTED.id(),
                    EventType.APPLICATION_SUBMITTED,
                    cast.application(1, Status.SUBMITTED));
        }
        scene.publish(
                UUID.randomUUID(),
                "fr.stagein.application.praised.v7",
                EventType.APPLICATION_SUBMITTED,
                cast.application(2, Status.SUBMITTED));
        scene.publish(EventType.APPLICATION_WITHDRAWN, cast.application(3, Status.WITHDRAWN));

        awaitNewest(cast.baker(), "APPLICATION_WITHDRAWN");
        assertThat(kinds(cast.baker())).containsExactly("APPLICATION_WITHDRAWN", "APPLICATION_SUBMITTED");
    }

    @Test
    void an_application_heard_of_before_its_offer_student_and_company_waits_for_them() {
        Cast cast = Cast.strangers();

        scene.publish(EventType.APPLICATION_SUBMITTED, cast.application(1, Status.SUBMITTED));
        scene.introduce(cast, "Boulanger d'un jour", "Le Fournil");

        awaitNewest(cast.baker(), "APPLICATION_SUBMITTED");
    }

    @Test
    void an_old_state_that_comes_late_changes_nothing() {
        Cast cast = scene.known();
        scene.publish(EventType.OFFER_CHANGED, cast.offer(3, "Le nouveau titre"));
        scene.publish(EventType.OFFER_CHANGED, cast.offer(2, "Le vieux titre"));
        scene.publish(EventType.STUDENT_LEFT, cast.student(3, StudentState.Status.LEFT));
        scene.publish(EventType.STUDENT_CHANGED, cast.student(2, StudentState.Status.ENROLLED));
        // The same keys again: once these are kept, all before them have been heard.
        scene.publish(EventType.OFFER_CHANGED, cast.offer(4, "Le titre"));
        scene.publish(EventType.STUDENT_CHANGED, cast.student(4, StudentState.Status.LEFT));
        await().atMost(SOON)
                .until(() -> jdbc.sql("""
                                select count(*) from offer o, student s
                                where o.id = :offer and o.version = 4 and s.id = :student and s.version = 4""")
                                .param("offer", cast.offer().value())
                                .param("student", cast.student().value())
                                .query(Integer.class)
                                .single()
                        == 1);
        scene.publish(EventType.OFFER_CHANGED, cast.offer(1, "Le vieux titre"));
        scene.publish(EventType.APPLICATION_RELEASED, cast.application(1, Status.RELEASED));

        awaitNewest(cast.baker(), "APPLICATION_RELEASED");
        assertThat(items(cast.baker()).getFirst().get("body").asString()).contains("« Le titre »");
        assertThat(kinds(cast.lea())).as("who left is not told").isEmpty();
    }

    @Test
    void what_the_operator_decides_reaches_the_companys_people() {
        Cast cast = Cast.strangers();

        scene.publish(
                EventType.COMPANY_REGISTERED, cast.company(1, "Le Fournil", CompanyState.Status.AWAITING_VERIFICATION));
        scene.publish(EventType.COMPANY_VERIFIED, cast.company(2, "Le Fournil", CompanyState.Status.VERIFIED));
        scene.publish(EventType.COMPANY_CHANGED, cast.company(3, "Le Fournil", CompanyState.Status.VERIFIED));
        scene.publish(EventType.COMPANY_SUSPENDED, cast.company(4, "Le Fournil", CompanyState.Status.SUSPENDED));
        scene.publish(EventType.COMPANY_CORRECTED, cast.company(5, "Le Fournil", CompanyState.Status.SUSPENDED));
        scene.publish(EventType.COMPANY_REJECTED, cast.company(6, "Le Fournil", CompanyState.Status.REJECTED));

        awaitNewest(cast.clerk(), "COMPANY_REJECTED");
        assertThat(kinds(cast.clerk()))
                .containsExactly("COMPANY_REJECTED", "COMPANY_CORRECTED", "COMPANY_SUSPENDED", "COMPANY_VERIFIED");
    }

    @Test
    void whose_application_is_stopped_reads_that_it_is_no_answer_and_what_to_do_next() {
        Cast cast = scene.known();
        scene.publish(EventType.APPLICATION_STOPPED, cast.application(1, Status.WITHDRAWN));

        awaitNewest(cast.lea(), "APPLICATION_STOPPED");
        assertThat(items(cast.lea()).getFirst().get("body").asString())
                .contains("Ce n'est pas une réponse à toi")
                .contains("choisis une autre offre");
        assertThat(kinds(cast.baker())).as("who is suspended knows it").isEmpty();
    }

    @Test
    void what_the_operator_makes_of_an_offer_reaches_the_companys_people_and_nobody_else() {
        Cast cast = scene.known();
        scene.publish(EventType.OFFER_RETURNED, cast.offer(7, "Une semaine au fournil"));
        scene.publish(EventType.OFFER_CHANGED, cast.offer(8, "Une semaine au fournil"));
        scene.publish(EventType.OFFER_APPROVED, cast.offer(9, "Une semaine au fournil"));

        awaitNewest(cast.baker(), "OFFER_APPROVED");
        assertThat(kinds(cast.baker())).containsExactly("OFFER_APPROVED", "OFFER_RETURNED");
        assertThat(kinds(cast.clerk())).isEqualTo(kinds(cast.baker()));
        assertThat(kinds(cast.lea())).isEmpty();
    }

    @Test
    void a_note_is_read_in_the_language_of_the_request() {
        AccountId lea = someone();
        scene.note(lea);

        assertThat(item(lea, "en").get("title").asString()).isEqualTo("Your application has been read");
        assertThat(item(lea, "fr").get("title").asString()).isEqualTo("Ta candidature a été lue");
        assertThat(item(lea, "de").get("title").asString()).isEqualTo("Ta candidature a été lue");
    }

    @Test
    void pages_neither_repeat_nor_skip_while_notes_arrive() {
        AccountId lea = someone();
        List<String> all = new ArrayList<>();
        IntStream.range(0, 25).forEach(i -> all.addFirst(scene.note(lea).toString()));

        List<String> seen = new ArrayList<>();
        JsonNode page = get(lea, "/api/inbox?size=10");
        while (true) {
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            if (!page.has("nextCursor")) {
                break;
            }
            scene.note(lea);
            page = get(
                    lea, "/api/inbox?size=10&cursor=" + page.get("nextCursor").asString());
        }
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void reading_counts_down_and_twice_is_once() {
        AccountId lea = someone();
        NoteId first = scene.note(lea);
        scene.note(lea);
        scene.note(lea);
        assertThat(get(lea, "/api/inbox").get("unread").asInt()).isEqualTo(3);

        assertThat(post(lea, "/api/inbox/" + first + "/read")).isEqualTo(204);
        assertThat(post(lea, "/api/inbox/" + first + "/read")).isEqualTo(204);
        JsonNode inbox = get(lea, "/api/inbox");
        assertThat(inbox.get("unread").asInt()).isEqualTo(2);
        assertThat(inbox.get("items").get(2).get("read").asBoolean()).isTrue();

        assertThat(post(lea, "/api/inbox/read")).isEqualTo(204);
        assertThat(get(lea, "/api/inbox").get("unread").asInt()).isZero();
    }

    @Test
    void what_a_later_release_left_before_it_was_rolled_back_closes_no_inbox() {
        AccountId lea = someone();
        NoteId later = scene.note(lea);
        NoteId known = scene.note(lea);
        jdbc.sql("update note set kind = 'OF_A_LATER_RELEASE' where id = :id")
                .param("id", later.value())
                .update();
        JsonNode inbox = get(lea, "/api/inbox");
        assertThat(inbox.get("unread").asInt()).isEqualTo(1);
        assertThat(inbox.get("items"))
                .singleElement()
                .returns(known.toString(), note -> note.get("id").asString());
    }

    @Test
    void one_account_never_touches_anothers_notes() {
        AccountId lea = someone();
        AccountId noah = someone();
        NoteId hers = scene.note(lea);

        assertThat(items(noah)).isEmpty();
        assertThat(post(noah, "/api/inbox/" + hers + "/read")).isEqualTo(404);
        assertThat(post(noah, "/api/inbox/read")).isEqualTo(204);
        assertThat(get(lea, "/api/inbox").get("unread").asInt()).isEqualTo(1);
    }

    @Test
    void a_bad_page_is_refused_by_its_field() {
        AccountId lea = someone();
        for (String bad : List.of("cursor=x", "cursor=%3Cb%3E", "cursor=MjAyNg", "size=0", "size=51")) {
            assertThat(http.get().uri("/api/inbox?" + bad).headers(Tokens.student(lea.value())))
                    .as(bad)
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo(bad.substring(0, bad.indexOf('=')));
        }
        assertThat(post(lea, "/api/inbox/not-an-id/read")).isEqualTo(404);
    }

    private void awaitNewest(AccountId account, String kind) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kinds(account)).first().isEqualTo(kind));
    }

    private List<String> kinds(AccountId account) {
        return items(account).stream().map(item -> item.get("kind").asString()).toList();
    }

    private List<JsonNode> items(AccountId account) {
        List<JsonNode> items = new ArrayList<>();
        get(account, "/api/inbox").get("items").forEach(items::add);
        return items;
    }

    private JsonNode item(AccountId account, String language) {
        HttpHeaders headers = Tokens.student(account.value());
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        return get("/api/inbox", headers).get("items").get(0);
    }

    private JsonNode get(AccountId account, String path) {
        return get(path, Tokens.student(account.value()));
    }

    private JsonNode get(String path, HttpHeaders headers) {
        var answer = http.get().uri(path).headers(headers).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private int post(AccountId account, String path) {
        return http.post()
                .uri(path)
                .headers(Tokens.student(account.value()))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static AccountId someone() {
        return AccountId.of(UUID.randomUUID().toString());
    }
}
