package fr.stagein.schools.rosters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line that is not applied, with what it says of who it is about: a pupil whom such a line names is not missing from
 * the file.
 *
 * @param sheet of a workbook; null where the file is one table
 * @param lastName as it stands there; empty if nothing does
 * @param firstName the same
 */
record SetAside(
        @Nullable String sheet,
        int line,
        String lastName,
        String firstName,
        @Nullable LocalDate birthDate,
        @Nullable String ine) {

    @Override
    public String toString() {
        return "SetAside[" + line + "]";
    }
}
