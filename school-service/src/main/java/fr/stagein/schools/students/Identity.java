package fr.stagein.schools.students;

import fr.stagein.schools.files.TextFolding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a student is.
 *
 * @param ine national student number, 11 letters and digits; null where the school has not given it
 */
public record Identity(
        String lastName,
        String firstName,
        LocalDate birthDate,
        @Nullable String ine) {

    /**
     * Who it is where no national number says it: the same for {@code LE GOFF, Anaïs} and {@code Le Goff, anais} of one
     * birthday.
     */
    public String key() {
        return TextFolding.folded(lastName) + "|" + TextFolding.folded(firstName) + "|" + birthDate;
    }

    @Override
    public String toString() {
        return "Identity[…]";
    }
}
