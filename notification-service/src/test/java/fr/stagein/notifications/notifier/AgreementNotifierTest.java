package fr.stagein.notifications.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.AgreementState.Task;
import fr.stagein.events.AgreementState.Turn;
import fr.stagein.events.ClassId;
import fr.stagein.events.EventType;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.Week;
import fr.stagein.notifications.NotificationTest;
import fr.stagein.notifications.Scene;
import fr.stagein.notifications.Scene.Cast;
import fr.stagein.notifications.inbox.InboxItem;
import fr.stagein.notifications.inbox.NoteTexts;
import fr.stagein.notifications.inbox.Notes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who hears of an agreement, when, and in which words. */
@NotificationTest
class AgreementNotifierTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SCHOOL = "0240086N";

    @Autowired
    Scene scene;

    @Autowired
    Notes notes;

    @Autowired
    NoteTexts texts;

    @Autowired
    JdbcClient jdbc;

    private final AccountId head = AccountId.of(UUID.randomUUID().toString());
    private final AccountId teacher = AccountId.of(UUID.randomUUID().toString());
    private final ClassId schoolClass = new ClassId(UUID.randomUUID());
    private final AgreementId agreement = new AgreementId(UUID.randomUUID());

    @BeforeEach
    void staff() {
        scene.publish(
                EventType.SCHOOL_CHANGED,
                new SchoolState(
                        SchoolId.of(SCHOOL),
                        Scene.nextSchoolVersion(),
                        "Collège",
                        SchoolState.Kind.COLLEGE,
                        "24352",
                        List.of(),
                        List.of(
                                new SchoolState.StaffMember(head, SchoolState.StaffRole.PRINCIPAL, List.of()),
                                new SchoolState.StaffMember(
                                        teacher, SchoolState.StaffRole.TEACHER, List.of(schoolClass))),
                        null));
        await().atMost(SOON)
                .until(() -> jdbc.sql("select count(*) from staff where account_id = :account")
                                .param("account", teacher.value())
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    @Test
    void who_comes_to_be_asked_is_told_once_and_a_new_version_and_the_end_are_told_to_all() {
        Cast cast = scene.known();
        scene.publish(EventType.AGREEMENT_DRAFTED, state(cast, 1, Status.DRAFT, 0, fill(Party.COMPANY, Party.SCHOOL)));
        scene.publish(EventType.AGREEMENT_PART_FILLED, state(cast, 2, Status.DRAFT, 0, fill(Party.SCHOOL)));
        scene.publish(
                EventType.AGREEMENT_PART_FILLED,
                state(cast, 3, Status.DRAFT, 0, List.of(new Turn(Party.SCHOOL, Task.FREEZE))));
        scene.publish(
                EventType.AGREEMENT_FROZEN,
                state(cast, 4, Status.FROZEN, 1, sign(Party.STUDENT, Party.GUARDIAN, Party.TUTOR)));
        scene.publish(EventType.AGREEMENT_SIGNED, state(cast, 5, Status.FROZEN, 1, sign(Party.GUARDIAN)));
        scene.publish(
                EventType.AGREEMENT_FROZEN,
                new AgreementState(
                        agreement,
                        6,
                        cast.application(),
                        null,
                        cast.student(),
                        cast.company(),
                        SchoolId.of(SCHOOL),
                        schoolClass,
                        Week.of("2027-W05"),
                        null,
                        "3e",
                        Status.FROZEN,
                        2,
                        "b".repeat(64),
                        sign(Party.STUDENT, Party.GUARDIAN),
                        Instant.now(),
                        List.of("tutor.name"),
                        true,
                        false,
                        null,
                        null));
        scene.publish(EventType.AGREEMENT_SIGNED, state(cast, 7, Status.FROZEN, 2, sign(Party.PRINCIPAL)));
        scene.publish(EventType.AGREEMENT_REMINDER_DUE, state(cast, 8, Status.FROZEN, 2, sign(Party.PRINCIPAL)));
        scene.publish(EventType.AGREEMENT_COMPLETED, state(cast, 9, Status.SIGNED, 2, List.of()));
        scene.publish(EventType.AGREEMENT_SEALED, state(cast, 10, Status.SEALED, 2, List.of()));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kinds(cast.lea()))
                        .containsExactly("AGREEMENT_TO_SIGN", "AGREEMENT_REPLACED", "AGREEMENT_SEALED"));
        assertThat(kinds(cast.claire())).containsExactly("AGREEMENT_TO_SIGN", "AGREEMENT_REPLACED", "AGREEMENT_SEALED");
        assertThat(kinds(cast.baker())).containsExactly("AGREEMENT_TO_FILL", "AGREEMENT_REPLACED", "AGREEMENT_SEALED");
        assertThat(kinds(teacher))
                .containsExactly("AGREEMENT_TO_FILL", "AGREEMENT_TO_FREEZE", "AGREEMENT_REPLACED", "AGREEMENT_SEALED");
        assertThat(kinds(head))
                .containsExactly(
                        "AGREEMENT_TO_FILL",
                        "AGREEMENT_TO_FREEZE",
                        "AGREEMENT_REPLACED",
                        "AGREEMENT_TO_SIGN",
                        "AGREEMENT_REMINDER",
                        "AGREEMENT_SEALED");
        InboxItem replaced = items(cast.lea()).get(1);
        assertThat(replaced.body())
                .contains("chez Le Fournil", "Ce qui a changé : ", "signe à nouveau")
                .doesNotContain("tutor.name");
        assertThat(replaced.link()).isEqualTo("/conventions/" + agreement);
        assertThat(items(cast.baker()).getFirst().body()).contains("de l'élève L.");
        assertThat(items(cast.lea()).getLast().body()).contains("Une partie des signatures est sur papier.");
    }

    @Test
    void a_paper_waits_for_the_school_and_its_rejection_is_told_there() {
        Cast cast = scene.known();
        scene.publish(EventType.AGREEMENT_FROZEN, state(cast, 1, Status.FROZEN, 1, sign(Party.COMPANY)));
        scene.publish(
                EventType.AGREEMENT_SCAN_ATTESTED,
                state(cast, 2, Status.FROZEN, 1, List.of(new Turn(Party.SCHOOL, Task.CONFIRM))));
        scene.publish(EventType.AGREEMENT_SCAN_REJECTED, state(cast, 3, Status.FROZEN, 1, sign(Party.COMPANY)));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(kinds(teacher)).containsExactly("AGREEMENT_TO_CONFIRM", "AGREEMENT_PAPER_REJECTED"));
        assertThat(kinds(head)).containsExactly("AGREEMENT_TO_CONFIRM", "AGREEMENT_PAPER_REJECTED");
        assertThat(kinds(cast.baker()))
                .as("asked again once the paper is rejected")
                .containsExactly("AGREEMENT_TO_SIGN", "AGREEMENT_TO_SIGN");
        assertThat(kinds(cast.lea())).isEmpty();
    }

    @Test
    void a_placement_that_ends_is_told_to_all_with_its_last_day_and_an_amendment_with_its_number() {
        Cast cast = scene.known();
        scene.publish(
                EventType.AGREEMENT_BROKEN_OFF,
                after(cast, 5, Status.BROKEN_OFF, LocalDate.of(2027, 2, 3), null, List.of()));
        var amendment = new AgreementState.Amendment(new AgreementId(UUID.randomUUID()), 2);
        scene.publish(
                EventType.AGREEMENT_FROZEN,
                after(cast, 6, Status.FROZEN, null, amendment, sign(Party.STUDENT, Party.COMPANY)));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(kinds(cast.lea())).containsExactly("AGREEMENT_BROKEN_OFF", "AGREEMENT_TO_SIGN"));
        assertThat(items(cast.lea()).getFirst().body()).contains("dernier jour le 3 février 2027");
        assertThat(items(cast.lea()).get(1).body()).contains("L'avenant n° 2", "La convention reste valable");
        for (AccountId account : List.of(cast.claire(), cast.baker(), teacher, head)) {
            assertThat(kinds(account)).contains("AGREEMENT_BROKEN_OFF");
        }
    }

    private AgreementState after(
            Cast cast,
            long version,
            Status status,
            @Nullable LocalDate lastDay,
            AgreementState.@Nullable Amendment amendment,
            List<Turn> turns) {
        AgreementState plain = state(cast, version, status, 1, turns);
        return new AgreementState(
                plain.agreementId(),
                version,
                plain.applicationId(),
                null,
                plain.studentId(),
                plain.companyId(),
                plain.schoolId(),
                plain.classId(),
                plain.week(),
                null,
                plain.programme(),
                status,
                1,
                plain.documentHash(),
                turns,
                plain.since(),
                List.of(),
                false,
                false,
                lastDay,
                amendment);
    }

    @Test
    void a_refusal_is_told_to_all_and_old_news_to_nobody() {
        Cast cast = scene.known();
        AgreementState refused = state(cast, 5, Status.REFUSED, 1, List.of());
        scene.publish(EventType.AGREEMENT_REFUSED, refused);
        scene.publish(EventType.AGREEMENT_FROZEN, state(cast, 4, Status.FROZEN, 1, sign(Party.STUDENT)));
        scene.publish(EventType.AGREEMENT_WITHDRAWN, state(cast, 6, Status.WITHDRAWN, 1, List.of()));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(kinds(cast.lea())).containsExactly("AGREEMENT_REFUSED", "AGREEMENT_WITHDRAWN"));
        assertThat(kinds(head)).containsExactly("AGREEMENT_REFUSED");
    }

    @Test
    void the_school_has_one_mail_a_day_the_others_one_at_once_and_what_is_done_is_not_mailed() {
        Cast cast = scene.known();
        scene.publish(EventType.AGREEMENT_DRAFTED, state(cast, 1, Status.DRAFT, 0, fill(Party.COMPANY, Party.SCHOOL)));

        await().atMost(SOON)
                .until(() -> kinds(head).size() == 1 && kinds(cast.baker()).size() == 1);
        assertThat(digests(head)).containsExactly(true);
        assertThat(digests(cast.baker())).containsExactly(false);

        scene.publish(EventType.AGREEMENT_PART_FILLED, state(cast, 2, Status.DRAFT, 0, fill(Party.COMPANY)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(jdbc.sql("""
                                select outcome from mail_queue join note on note.id = note_id
                                where account_id = :account""")
                                .param("account", head.value())
                                .query(String.class)
                                .list())
                        .containsExactly("MOOT"));
    }

    private List<Boolean> digests(AccountId account) {
        return jdbc.sql("""
                select digest_day is not null from mail_queue join note on note.id = note_id
                where account_id = :account""")
                .param("account", account.value())
                .query(Boolean.class)
                .list();
    }

    private AgreementState state(Cast cast, long version, Status status, int document, List<Turn> turns) {
        return new AgreementState(
                agreement,
                version,
                cast.application(),
                null,
                cast.student(),
                cast.company(),
                SchoolId.of(SCHOOL),
                schoolClass,
                Week.of("2027-W05"),
                null,
                "3e",
                status,
                document,
                document == 0 ? null : "a".repeat(64),
                turns,
                Instant.now(),
                List.of(),
                false,
                status == Status.SEALED,
                null,
                null);
    }

    private static List<Turn> fill(Party... parties) {
        return turns(Task.FILL, parties);
    }

    private static List<Turn> sign(Party... parties) {
        return turns(Task.SIGN, parties);
    }

    private static List<Turn> turns(Task task, Party... parties) {
        return List.of(parties).stream().map(party -> new Turn(party, task)).toList();
    }

    private List<String> kinds(AccountId account) {
        return items(account).stream().map(item -> item.kind().name()).toList();
    }

    private List<InboxItem> items(AccountId account) {
        return notes.newest(account, 50).reversed().stream()
                .map(note -> InboxItem.of(note, texts, Locale.FRENCH))
                .toList();
    }
}
