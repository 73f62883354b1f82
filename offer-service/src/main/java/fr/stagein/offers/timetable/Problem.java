package fr.stagein.offers.timetable;

import java.util.List;

/**
 * What is wrong in a feed, for the words of {@code timetable.<code>} in the message files.
 *
 * @param arguments file, line, value …, as the words want them
 */
public record Problem(Level level, String code, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A feed with an error is left out; with a warning it serves. */
    public enum Level {
        ERROR,
        WARNING
    }
}
