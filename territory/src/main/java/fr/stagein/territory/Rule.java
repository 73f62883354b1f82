package fr.stagein.territory;

import java.util.Locale;

/** What a territory's files limit. */
public enum Rule {
    /** A day does not begin before it. */
    EARLIEST,
    /** A day does not end after it. */
    LATEST,
    HOURS_A_DAY,
    HOURS_A_WEEK,
    /** Rest between two days in a row. */
    NIGHT,
    /** A break in one piece once a day reaches a length. */
    BREAK,
    /** Two days in a row without work, Sunday among them. */
    WEEKLY_REST,
    /** No work on it. */
    PUBLIC_HOLIDAY,
    DAYS_AT_MOST,
    WEEKS_AT_LEAST,
    WEEKS_AT_MOST,
    PLACES,
    IN_A_ROW,
    /** Not in the school holidays. */
    SCHOOL_TIME,
    /** In the school holidays alone. */
    SCHOOL_HOLIDAYS,
    /** Hours of teaching in the year of the course. */
    TEACHING_HOURS,
    /** At one company in a teaching year. */
    HOST_HOURS,
    /** Interns of one company in a civil week. */
    HOST_QUOTA,
    /** Interns of one tutor. */
    TUTOR_QUOTA,
    ALLOWANCE;

    /** As in keys of texts: {@code hours-a-day}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
