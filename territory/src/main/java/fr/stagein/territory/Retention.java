package fr.stagein.territory;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** How long an agreement is kept. */
public record Retention(
        Period keep, Start start, LocalDate from, @Nullable LocalDate until, String article) implements Dated {

    /** When the time begins. */
    public enum Start {
        /** The last day of the internship. */
        END,
        /** The last day of its school year, 31 August. */
        SCHOOL_YEAR
    }

    /** @param end the internship's last day */
    public LocalDate lastDay(LocalDate end) {
        LocalDate begins =
                switch (start) {
                    case END -> end;
                    case SCHOOL_YEAR ->
                        LocalDate.of(
                                end.getMonthValue() > Month.AUGUST.getValue() ? end.getYear() + 1 : end.getYear(),
                                Month.AUGUST,
                                31);
                };
        return begins.plus(keep);
    }
}
