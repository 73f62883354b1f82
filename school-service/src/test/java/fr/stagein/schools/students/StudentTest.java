package fr.stagein.schools.students;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.SchoolClass;
import fr.stagein.events.StudentId;
import fr.stagein.events.StudentState.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StudentTest {

    private static final SchoolClass A = new SchoolClass(new ClassId(UUID.randomUUID()), "3e A", "3e", List.of());
    private static final SchoolClass B = new SchoolClass(new ClassId(UUID.randomUUID()), "2de B", "2de", List.of());
    private static final AccountId MOTHER = AccountId.of("mother");
    private static final AccountId NAMED_BY_THE_COURT = AccountId.of("not-on-the-list");

    private final Identity lea = new Identity("Lagarde", "Élé", LocalDate.of(2012, 5, 4), null);
    private final Contact mother = new Contact("Claire Lagarde", "claire@famille.example", null);
    private final Student student = new Student(
            new StudentId(UUID.randomUUID()),
            3,
            null,
            lea,
            Enrolment.in(SchoolId.of("0240001W"), A),
            null,
            "24322",
            new Student.Home(45.18, 0.72),
            List.of(new GuardianContact(mother, MOTHER)),
            List.of(MOTHER, NAMED_BY_THE_COURT),
            true);

    @Test
    void a_list_that_says_nothing_of_guardians_takes_nothing_away() {
        Student next = change(List.of());

        assertThat(next.version()).isEqualTo(4);
        assertThat(next.className()).isEqualTo("2de B");
        assertThat(next.contacts()).isEqualTo(student.contacts());
        assertThat(next.guardians()).containsExactly(MOTHER, NAMED_BY_THE_COURT);
    }

    @Test
    void a_guardian_at_the_same_address_keeps_the_account() {
        Student next = change(List.of(new Contact("C. Martin", "claire@famille.example", "0612345678")));

        assertThat(next.contacts()).extracting(GuardianContact::account).containsExactly(MOTHER);
        assertThat(next.guardians()).containsExactly(MOTHER, NAMED_BY_THE_COURT);
    }

    @Test
    void a_guardian_whom_the_list_names_no_more_sees_nothing_from_now_on() {
        Student next = change(List.of(new Contact("Paul Martin", "paul@famille.example", null)));

        assertThat(next.guardians()).containsExactly(NAMED_BY_THE_COURT);
    }

    @Test
    void other_services_learn_the_class_and_its_programme_and_that_a_student_left() {
        assertThat(student.state().status()).isEqualTo(Status.ENROLLED);
        assertThat(student.state().programme()).isEqualTo("3e");
        assertThat(student.state().guardianConsent()).isTrue();
        assertThat(student.gone().state().status()).isEqualTo(Status.LEFT);
        assertThat(student.gone().state().version()).isEqualTo(4);
    }

    @Test
    void a_student_says_nothing_in_a_log() {
        assertThat(student.toString() + lea + mother + student.withoutHome())
                .doesNotContain("Lagarde", "Élé", "2012", "claire", "45.18");
    }

    private Student change(List<Contact> reached) {
        return student.changed(lea, Enrolment.in(SchoolId.of("0240001W"), B), null, reached);
    }
}
