package fr.stagein.transit.feed;

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

    /** A feed with an error is refused; with a warning it serves, without what the warning names. */
    public enum Level {
        ERROR,
        WARNING
    }
}
