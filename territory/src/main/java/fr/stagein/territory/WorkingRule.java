package fr.stagein.territory;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A limit of the labour code for an age.
 *
 * @param ages in full years, both included
 * @param at of {@link Rule#EARLIEST} and {@link Rule#LATEST}; midnight otherwise
 * @param length of work, of rest or of a break; zero for the rules that have none
 * @param after of {@link Rule#BREAK}: work of this length or longer needs one; zero otherwise
 */
record WorkingRule(
        Rule rule,
        AgeRange ages,
        LocalTime at,
        Duration length,
        Duration after,
        LocalDate from,
        @Nullable LocalDate until,
        String article)
        implements Dated {

    boolean isFor(int age) {
        return age >= ages.youngest() && age <= ages.oldest();
    }

    /** Whether both would hold for one person on one day. */
    boolean collides(WorkingRule other) {
        return rule == other.rule
                && ages.youngest() <= other.ages.oldest()
                && other.ages.youngest() <= ages.oldest()
                && overlaps(other);
    }
}
