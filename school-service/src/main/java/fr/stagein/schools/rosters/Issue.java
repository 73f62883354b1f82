package fr.stagein.schools.rosters;

import java.util.List;

/**
 * What is wrong or doubtful on a line.
 *
 * @param code its words are {@code roster.<code>} in the messages
 * @param arguments fill the placeholders of the words
 */
record Issue(int line, Severity severity, String code, List<String> arguments) {

    Issue {
        arguments = List.copyOf(arguments);
    }

    enum Severity {
        /** Nothing of the file can be applied until it is corrected. */
        ERROR,
        /** A detail that was left out; the pupil is taken. */
        WARNING
    }

    static Issue error(int line, String code, String... arguments) {
        return new Issue(line, Severity.ERROR, code, List.of(arguments));
    }

    static Issue warning(int line, String code, String... arguments) {
        return new Issue(line, Severity.WARNING, code, List.of(arguments));
    }
}
