package fr.stagein.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many interns there may be at a time.
 *
 * @param staffFrom for companies of that many staff and more, up to the next rule of the same days
 * @param percent of the staff, rounded up; 0 if it is a number
 * @param atMost a number; 0 if it is a share
 */
public record Quota(
        int staffFrom,
        int percent,
        int atMost,
        LocalDate from,
        @Nullable LocalDate until,
        String article) implements Dated {

    int interns(int staff) {
        return percent > 0 ? Math.ceilDiv(staff * percent, 100) : atMost;
    }
}
