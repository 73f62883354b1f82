package fr.stagein.schools.rosters;

import fr.stagein.schools.files.Words;
import java.time.LocalDate;

/** Who a pupil is where no national number says it. */
final class Identity {

    private Identity() {}

    /** The same for {@code LE GOFF, Anaïs} and {@code Le Goff, anais} of one birthday. */
    static String of(String lastName, String firstName, LocalDate birthDate) {
        return Words.folded(lastName) + "|" + Words.folded(firstName) + "|" + birthDate;
    }
}
