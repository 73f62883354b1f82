package fr.stagein.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule that holds for what is agreed between two days, and the article that says so. */
public sealed interface Dated permits Allowance, HostLimit, Length, Quota, Retention, Teaching, Timing, WorkingRule {

    /** The first day whose agreements it is for. */
    LocalDate from();

    /** The last one; null while no end is known. */
    @Nullable
    LocalDate until();

    /** Where it is written, such as {@code Code du travail L.3162-1}. */
    String article();

    /** Whether it is the rule for what is agreed on that day. */
    default boolean holdsOn(LocalDate day) {
        LocalDate until = until();
        return !day.isBefore(from()) && (until == null || !day.isAfter(until));
    }

    /** Whether some day has both. */
    default boolean overlaps(Dated other) {
        return holdsOn(other.from()) || other.holdsOn(from());
    }

    /** Of rules that never overlap, the one of that day. */
    static <T extends Dated> Optional<T> on(List<T> rules, LocalDate day) {
        return rules.stream().filter(rule -> rule.holdsOn(day)).findFirst();
    }
}
