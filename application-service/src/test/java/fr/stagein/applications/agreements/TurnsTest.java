package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.agreements.Signer.Means;
import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Task;
import fr.stagein.events.AgreementState.Turn;
import fr.stagein.territory.Part;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose turn it is. */
class TurnsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

    private final Signer mother =
            Signer.to(Party.GUARDIAN, AccountId.of("00000000-0000-0000-0000-000000000001"), "Claire", null, 1, true);
    private final Signer father =
            Signer.to(Party.GUARDIAN, AccountId.of("00000000-0000-0000-0000-000000000002"), "Jean", null, 1, true);
    private final Signer tutor = Signer.to(Party.TUTOR, null, "Inès", "ines@fournil.example", 1, false);
    private final Signer head = Signer.to(Party.PRINCIPAL, null, "Anne", null, 2, true);

    @Test
    void a_draft_is_of_those_whose_part_lacks_something_then_of_the_school() {
        assertThat(Turns.ofDraft(List.of(Part.COMPANY, Part.STUDENT)))
                .containsExactly(new Turn(Party.COMPANY, Task.FILL), new Turn(Party.STUDENT, Task.FILL));
        assertThat(Turns.ofDraft(Set.of())).containsExactly(new Turn(Party.SCHOOL, Task.FREEZE));
    }

    @Test
    void of_two_guardians_one_is_enough_and_who_need_not_sign_holds_up_nobody() {
        assertThat(Turns.ofSigners(List.of(mother, father, tutor, head), false, Set.of()))
                .containsExactly(new Turn(Party.GUARDIAN, Task.SIGN));
        assertThat(Turns.mayNow(List.of(mother, father, tutor, head), head)).isFalse();

        List<Signer> one = List.of(signed(mother), father, tutor, head);
        assertThat(Turns.ofSigners(one, false, Set.of())).containsExactly(new Turn(Party.PRINCIPAL, Task.SIGN));
        assertThat(Turns.mayNow(one, father)).as("the other still may").isTrue();
        assertThat(Turns.mayNow(one, tutor)).isTrue();

        List<Signer> all = List.of(signed(mother), father, tutor, signed(head));
        assertThat(Turns.ofSigners(all, false, Set.of())).isEmpty();
    }

    @Test
    void while_a_correction_waits_it_is_not_complete() {
        assertThat(Turns.ofSigners(List.of(signed(mother), signed(head)), true, Set.of()))
                .containsExactly(new Turn(Party.SCHOOL, Task.FREEZE));
        assertThat(Turns.ofSigners(List.of(signed(mother), signed(head)), true, Set.of(Part.COMPANY)))
                .containsExactly(new Turn(Party.COMPANY, Task.FILL));
    }

    @Test
    void a_corrected_name_or_mailbox_is_the_same_signer_and_another_guardian_is_not() {
        Signer corrected = Signer.to(Party.TUTOR, null, "Inès Petit", "i.petit@fournil.example", 1, false);
        assertThat(corrected.isSame(tutor)).isTrue();
        assertThat(father.isSame(mother)).isFalse();
        assertThat(corrected.carried(signed(tutor), 1).carriedFrom()).isEqualTo(1);
    }

    @Test
    void of_a_mailbox_its_first_letter_and_last_part_are_shown() {
        assertThat(Mailbox.masked("marie.durand@example.fr")).isEqualTo("m…@…fr");
        assertThat(Mailbox.masked("nothing")).isEqualTo("…");
    }

    private static Signer signed(Signer signer) {
        return signer.signed(signer.name(), NOW, Means.SESSION, signer.account());
    }
}
