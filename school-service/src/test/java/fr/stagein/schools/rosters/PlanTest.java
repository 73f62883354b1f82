package fr.stagein.schools.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.SchoolClass;
import fr.stagein.events.StudentId;
import fr.stagein.schools.rosters.Plan.Difference;
import fr.stagein.schools.rosters.Plan.Field;
import fr.stagein.schools.students.Contact;
import fr.stagein.schools.students.Enrolment;
import fr.stagein.schools.students.GuardianContact;
import fr.stagein.schools.students.Identity;
import fr.stagein.schools.students.Student;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file would change, against what the school has. */
class PlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate BIRTHDAY = LocalDate.of(2012, 5, 4);
    private static final SchoolClass A = new SchoolClass(new ClassId(UUID.randomUUID()), "3e A", "3e", List.of());
    private static final SchoolClass B = new SchoolClass(new ClassId(UUID.randomUUID()), "3e B", "3e", List.of());
    private static final String HEADERS = "Nom;Prénom;Date de naissance;Classe;INE\n";

    @ParameterizedTest
    @CsvSource({
        "Lagarde, LAGARDE, Lagarde",
        "Le Goff, LE GOFF, Le Goff",
        "Lefèvre, LEFEVRE, Lefèvre",
        "Lagarde, lagarde, Lagarde",
        "LAGARDE, Lagarde, Lagarde",
        "Lefevre, Lefèvre, Lefèvre",
        "Lagarde, Lagarde-Ly, Lagarde-Ly",
        "Lagarde, LAGARDE-LY, LAGARDE-LY"
    })
    void a_name_keeps_the_case_it_has_and_a_better_spelling_is_news(String known, String written, String kept) {
        assertThat(Comparison.name(known, written)).isEqualTo(kept);
    }

    @Test
    void capitals_alone_change_nothing_and_what_changes_is_told_before_and_after() {
        Student lea =
                known("Lagarde", "Léa", A, null, new GuardianContact(contact("Claire Lagarde", "0612345678"), null));
        assertThat(plan("LAGARDE;LEA;04/05/2012;3A;\n", lea).unchanged()).isEqualTo(1);

        Plan.Change change =
                plan("LAGARDE;Léa;04/05/2012;3B;1111111111A\n", lea).changed().getFirst();
        assertThat(change.what())
                .containsExactly(
                        new Difference(Field.CLASS, "3e A", "3e B"), new Difference(Field.INE, null, "1111111111A"));
        assertThat(change.after().lastName()).isEqualTo("Lagarde");
    }

    @Test
    void a_guardians_number_in_another_spelling_is_the_same_and_another_one_is_shown() {
        Student lea =
                known("Lagarde", "Léa", A, null, new GuardianContact(contact("Claire Lagarde", "0612345678"), null));
        String headers = "Nom;Prénom;Date de naissance;Classe;Responsable 1;Tél responsable 1\n";
        assertThat(planOf(headers + "Lagarde;Léa;04/05/2012;3A;CLAIRE LAGARDE;+33 6 12 34 56 78\n", lea)
                        .unchanged())
                .isEqualTo(1);
        assertThat(planOf(headers + "Lagarde;Léa;04/05/2012;3A;Claire Lagarde;06 12 34 56 79\n", lea)
                        .changed()
                        .getFirst()
                        .what())
                .containsExactly(
                        new Difference(Field.GUARDIANS, "Claire Lagarde, 0612345678", "Claire Lagarde, 0612345679"));
        assertThat(planOf(headers + "Lagarde;Léa;04/05/2012;3A;Claire Lagarde;liste rouge\n", lea)
                        .unchanged())
                .as("what cannot be read takes nothing away")
                .isEqualTo(1);
        assertThat(planOf(headers + "Lagarde;Léa;04/05/2012;3A;Claire Lagarde;\n", lea)
                        .unchanged())
                .as("nor does what is not said")
                .isEqualTo(1);
    }

    @Test
    void two_of_one_name_and_birthday_are_told_apart_by_their_numbers() {
        Plan first = plan("Essai;Un;04/05/2012;3A;000000001AA\nEssai;Un;04/05/2012;3B;000000002BB\n");
        assertThat(first.created()).hasSize(2);

        Student one = known("Essai", "Un", A, "000000001AA");
        Student two = known("Essai", "Un", B, "000000002BB");
        Plan again = plan("Essai;Un;04/05/2012;3B;000000002BB\nEssai;Un;04/05/2012;3B;000000001AA\n", one, two);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.changed()).extracting(Plan.Change::before).containsExactly(one);
        assertThat(again.missing()).isEmpty();
    }

    @Test
    void where_no_number_says_it_the_class_does() {
        Student one = known("Essai", "Un", A, null);
        Plan numbered = plan("Essai;Un;04/05/2012;3B;000000002BB\nEssai;Un;04/05/2012;3A;000000001AA\n", one);
        assertThat(numbered.changed())
                .extracting(change -> change.after().ine())
                .containsExactly("000000001AA");
        assertThat(numbered.created()).extracting(RosterLine::ine).containsExactly("000000002BB");
    }

    @Test
    void where_nothing_says_it_nobody_guesses_and_nobody_is_missing() {
        Student one = known("Essai", "Un", A, "000000001AA");
        Student two = known("Essai", "Un", A, "000000002BB");
        Plan plan = plan("Essai;Un;04/05/2012;3B;\n", one, two);
        assertThat(plan.unclear()).hasSize(1);
        assertThat(plan.created()).isEmpty();
        assertThat(plan.changed()).isEmpty();
        assertThat(plan.missing()).isEmpty();
    }

    @Test
    void who_stands_on_a_line_that_is_set_aside_is_not_missing() {
        Student lea = known("Lagarde", "Léa", A, null);
        Student noah = known("Ly", "Noah", A, null);
        Student tom = known("Rey", "Tom", A, "1111111111A");
        Student mia = known("Petit", "Mia", A, null);
        Plan plan = plan(
                "LAGARDE;LEA;31/02/2012;3A;\n;Noah;04/05/2012;3A;\nAutre;Nom;hier;3A;1111111111A\n",
                lea,
                noah,
                tom,
                mia);
        assertThat(plan.missing()).containsExactly(mia);
        assertThat(plan.changed()).isEmpty();
    }

    private static Plan plan(String lines, Student... known) {
        return planOf(HEADERS + lines, known);
    }

    private static Plan planOf(String file, Student... known) {
        Roster roster = RosterReader.read(file.getBytes(StandardCharsets.UTF_8), TODAY);
        return Plan.of(roster, List.of(known), List.of(A, B), name -> "3e");
    }

    private static Contact contact(String name, String phone) {
        return new Contact(name, null, phone);
    }

    private static Student known(
            String lastName, String firstName, SchoolClass schoolClass, String ine, GuardianContact... contacts) {
        return new Student(
                new StudentId(UUID.randomUUID()),
                1,
                null,
                new Identity(lastName, firstName, BIRTHDAY, ine),
                Enrolment.in(SchoolId.of("0240001W"), schoolClass),
                null,
                "24322",
                null,
                List.of(contacts),
                List.of(),
                false);
    }
}
