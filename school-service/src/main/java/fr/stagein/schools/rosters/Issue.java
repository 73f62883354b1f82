package fr.stagein.schools.rosters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong or doubtful on a line.
 *
 * @param sheet of a workbook; null where the file is one table
 * @param code its words are {@code roster.<code>} in the messages
 * @param arguments fill the placeholders of the words
 */
record Issue(@Nullable String sheet, int line, Severity severity, String code, List<String> arguments) {

    Issue {
        arguments = List.copyOf(arguments);
    }

    enum Severity {
        /** The line is set aside; the rest of the file can be applied without it. */
        ERROR,
        /** A detail that was left out, or read as another one; the pupil is taken. */
        WARNING
    }

    static Issue error(int line, String code, String... arguments) {
        return new Issue(null, line, Severity.ERROR, code, List.of(arguments));
    }

    static Issue warning(int line, String code, String... arguments) {
        return new Issue(null, line, Severity.WARNING, code, List.of(arguments));
    }

    Issue in(@Nullable String sheet) {
        return new Issue(sheet, line, severity, code, arguments);
    }

    /** Its words may name a person. */
    @Override
    public String toString() {
        return "Issue[" + line + ", " + code + "]";
    }
}
