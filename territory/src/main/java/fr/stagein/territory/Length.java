package fr.stagein.territory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long an internship of a programme is.
 *
 * @param daysAtMost days at the workplace
 * @param weeksAtLeast civil weeks with a day at the workplace; 0 if nothing is said
 * @param weeksAtMost likewise; 0 if nothing is said
 * @param places companies at most
 * @param inARow whether its days follow each other
 */
public record Length(
        int daysAtMost,
        int weeksAtLeast,
        int weeksAtMost,
        int places,
        boolean inARow,
        LocalDate from,
        @Nullable LocalDate until,
        String article)
        implements Dated {

    /** What of it a timetable breaks. */
    List<Breach> check(Schedule schedule, int atPlaces) {
        List<Breach> breaches = new ArrayList<>();
        int days = schedule.days().size();
        int weeks = schedule.weeks().size();
        if (days > daysAtMost) {
            breaches.add(breach(Rule.DAYS_AT_MOST, daysAtMost, days));
        }
        if (weeks < weeksAtLeast) {
            breaches.add(breach(Rule.WEEKS_AT_LEAST, weeksAtLeast, weeks));
        }
        if (weeksAtMost > 0 && weeks > weeksAtMost) {
            breaches.add(breach(Rule.WEEKS_AT_MOST, weeksAtMost, weeks));
        }
        if (atPlaces > places) {
            breaches.add(breach(Rule.PLACES, places, atPlaces));
        }
        long span = ChronoUnit.DAYS.between(schedule.first(), schedule.last()) + 1;
        if (inARow && span > days) {
            breaches.add(breach(Rule.IN_A_ROW, days, Math.toIntExact(span)));
        }
        return breaches;
    }

    private Breach breach(Rule rule, int allowed, int found) {
        return new Breach(rule, null, new Amount.Count(allowed), new Amount.Count(found), article);
    }
}
