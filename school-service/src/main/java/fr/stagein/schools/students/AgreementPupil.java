package fr.stagein.schools.students;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says of a pupil, as the school's file has it.
 *
 * @param guardians in the order of the file; none where the school has entered none
 * @param referent the teacher who follows the pupil, or the only one who follows the class
 */
record AgreementPupil(
        String firstName,
        String lastName,
        LocalDate birthDate,
        String className,
        List<Guardian> guardians,
        @Nullable Referent referent) {

    AgreementPupil {
        guardians = List.copyOf(guardians);
    }

    record Referent(String name, @Nullable String email) {}

    record Guardian(
            String name, @Nullable String email, @Nullable String phone) {}
}
