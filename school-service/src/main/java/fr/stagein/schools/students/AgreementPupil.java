package fr.stagein.schools.students;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says of a pupil, as the school's file has it.
 *
 * @param guardians in the order of the file; none where the school has entered none
 */
record AgreementPupil(
        String firstName, String lastName, LocalDate birthDate, String className, List<Guardian> guardians) {

    AgreementPupil {
        guardians = List.copyOf(guardians);
    }

    record Guardian(
            String name, @Nullable String email, @Nullable String phone) {}
}
