package fr.stagein.territory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** On which days of the year internships of a programme take place. */
public record Timing(When when, LocalDate from, @Nullable LocalDate until, String article) implements Dated {

    /** The first day that is none of them. The weeks that a school has set are the school's to check. */
    Optional<Breach> check(Schedule schedule, Predicate<LocalDate> schoolHoliday) {
        return switch (when) {
            case SCHOOL_TIME -> first(schedule, schoolHoliday, Rule.SCHOOL_TIME);
            case SCHOOL_HOLIDAYS -> first(schedule, schoolHoliday.negate(), Rule.SCHOOL_HOLIDAYS);
            case SET_BY_SCHOOL, WITHIN_THE_YEAR -> Optional.empty();
        };
    }

    private Optional<Breach> first(Schedule schedule, Predicate<LocalDate> wrong, Rule rule) {
        return schedule.days().stream()
                .map(WorkDay::date)
                .filter(wrong)
                .findFirst()
                .map(day -> new Breach(rule, day, new Amount.Count(0), new Amount.Count(1), article));
    }
}
