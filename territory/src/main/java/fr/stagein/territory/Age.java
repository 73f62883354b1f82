package fr.stagein.territory;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;

/** How old somebody is on a day, in full years: rules ask for the age on each day of an internship, not today's. */
@FunctionalInterface
public interface Age {

    /** From it on one is an adult. */
    int MAJORITY = 18;

    int on(LocalDate day);

    static Age bornOn(LocalDate birth) {
        return day -> Period.between(birth, day).getYears();
    }

    /** Of whom only the month is known: a year older from its last day on, so that nobody counts as too old. */
    static Age bornIn(YearMonth month) {
        return bornOn(month.atEndOfMonth());
    }

    /** The same on every day. */
    static Age of(int years) {
        return day -> years;
    }

    default boolean minorOn(LocalDate day) {
        return on(day) < MAJORITY;
    }
}
