package fr.stagein.schools.rosters;

import fr.stagein.schools.files.TextFolding;
import java.time.LocalDate;

/** Who a pupil is where no national number says it. */
final class Identity {

    private Identity() {}

    /** The same for {@code LE GOFF, Anaïs} and {@code Le Goff, anais} of one birthday. */
    static String of(String lastName, String firstName, LocalDate birthDate) {
        return TextFolding.folded(lastName) + "|" + TextFolding.folded(firstName) + "|" + birthDate;
    }
}
