package fr.stagein.territory;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a company has to pay for a long internship.
 *
 * @param above hours at one company in a teaching year; above them it is due from the first hour
 * @param hourly euros an hour, at least
 */
public record Allowance(
        Duration above,
        BigDecimal hourly,
        LocalDate from,
        @Nullable LocalDate until,
        String article) implements Dated {

    /** @param inTheYear hours of the student at this company in the teaching year, those of this agreement among them */
    public boolean isDue(Duration inTheYear) {
        return inTheYear.compareTo(above) > 0;
    }

    /** @param agreed euros an hour; null if none are */
    public Optional<Breach> check(Duration inTheYear, @Nullable BigDecimal agreed) {
        BigDecimal paid = agreed == null ? BigDecimal.ZERO : agreed;
        return isDue(inTheYear) && paid.compareTo(hourly) < 0
                ? Optional.of(
                        new Breach(Rule.ALLOWANCE, null, new Amount.Money(hourly), new Amount.Money(paid), article))
                : Optional.empty();
    }
}
