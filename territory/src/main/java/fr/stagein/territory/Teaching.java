package fr.stagein.territory;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much is taught in a year of the course that an internship belongs to.
 *
 * @param hours at least
 */
public record Teaching(int hours, LocalDate from, @Nullable LocalDate until, String article) implements Dated {

    /** @param inTheCourse hours of teaching in the year, internships not counted */
    public Optional<Breach> check(int inTheCourse) {
        return inTheCourse < hours
                ? Optional.of(new Breach(
                        Rule.TEACHING_HOURS, null, new Amount.Count(hours), new Amount.Count(inTheCourse), article))
                : Optional.empty();
    }
}
