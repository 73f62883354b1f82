package fr.stagein.territory;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long one student may be at one company in a teaching year.
 *
 * @param hours six months are 924 hours: 22 days of 7 hours make a month
 */
public record HostLimit(
        Duration hours, LocalDate from, @Nullable LocalDate until, String article) implements Dated {

    /** @param inTheYear hours of the student at this company in the teaching year, those of this agreement among them */
    public Optional<Breach> check(Duration inTheYear) {
        return inTheYear.compareTo(hours) > 0
                ? Optional.of(new Breach(
                        Rule.HOST_HOURS, null, new Amount.Hours(hours), new Amount.Hours(inTheYear), article))
                : Optional.empty();
    }
}
