package fr.stagein.notifications.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementId;
import fr.stagein.events.ClassId;
import fr.stagein.events.EventType;
import fr.stagein.events.InternshipState;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.Week;
import fr.stagein.notifications.NotificationTest;
import fr.stagein.notifications.Outside;
import fr.stagein.notifications.Scene;
import fr.stagein.notifications.Scene.Cast;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who hears of an absence, of an alarm and of the attestation. */
@NotificationTest
class InternshipNotifierTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SCHOOL = "0240032E";

    @Autowired
    Scene scene;

    @Autowired
    Outside outside;

    @Autowired
    JdbcClient jdbc;

    private final AccountId head = AccountId.of(UUID.randomUUID().toString());
    private final AccountId teacher = AccountId.of(UUID.randomUUID().toString());
    private final AccountId operator = AccountId.of(UUID.randomUUID().toString());
    private final ClassId schoolClass = new ClassId(UUID.randomUUID());
    private final AgreementId agreement = new AgreementId(UUID.randomUUID());

    @BeforeEach
    void staff() {
        outside.knowsOperators(operator.value());
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
    void an_absence_goes_to_the_family_and_the_school_an_alarm_to_the_school_and_the_operator() {
        Cast cast = scene.known();
        scene.publish(EventType.INTERNSHIP_PLANNED, state(cast, 1));
        scene.publish(EventType.INTERNSHIP_ABSENCE_SAID, state(cast, 2));
        scene.publish(EventType.INTERNSHIP_ALARM_RAISED, state(cast, 3));
        scene.publish(EventType.INTERNSHIP_ATTESTED, state(cast, 4));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kinds(head))
                        .containsExactly("INTERNSHIP_ABSENCE", "INTERNSHIP_ALARM", "INTERNSHIP_ATTESTED"));
        assertThat(kinds(teacher)).isEqualTo(kinds(head));
        assertThat(kinds(cast.claire())).containsExactly("INTERNSHIP_ABSENCE", "INTERNSHIP_ATTESTED");
        assertThat(kinds(cast.lea())).containsExactly("INTERNSHIP_ATTESTED");
        assertThat(kinds(cast.baker())).containsExactly("INTERNSHIP_ATTESTED");
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(operator)).containsExactly("INTERNSHIP_ALARM"));
    }

    @Test
    void each_side_is_asked_for_its_feedback_and_no_other() {
        Cast cast = scene.known();
        scene.publish(EventType.INTERNSHIP_STUDENT_FEEDBACK_ASKED, state(cast, 2));
        scene.publish(EventType.INTERNSHIP_COMPANY_FEEDBACK_ASKED, state(cast, 3));
        scene.publish(EventType.INTERNSHIP_COMPANY_FEEDBACK_REMINDED, state(cast, 4));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kinds(cast.baker()))
                        .containsExactly("INTERNSHIP_FEEDBACK_ASKED", "INTERNSHIP_FEEDBACK_REMINDED"));
        assertThat(kinds(cast.lea())).containsExactly("INTERNSHIP_FEEDBACK_ASKED");
        assertThat(kinds(cast.claire())).isEmpty();
    }

    private InternshipState state(Cast cast, long version) {
        return new InternshipState(
                agreement,
                version,
                cast.student(),
                cast.company(),
                SchoolId.of(SCHOOL),
                schoolClass,
                Week.of("2027-W05"),
                "3e",
                List.of(),
                false,
                false);
    }

    private List<String> kinds(AccountId account) {
        return jdbc.sql("select kind from note where account_id = :account order by created_at")
                .param("account", account.value())
                .query(String.class)
                .list();
    }
}
