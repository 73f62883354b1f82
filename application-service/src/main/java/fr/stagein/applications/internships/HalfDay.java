package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedDay;
import fr.stagein.events.InternshipState.Half;
import fr.stagein.events.InternshipState.Presence;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed of one day before or after its break; a day without a break has one half.
 *
 * @param presence absent until somebody has said it
 */
record HalfDay(
        LocalDate day,
        Half half,
        LocalTime start,
        LocalTime end,
        @Nullable Presence presence) {

    private static final LocalTime NOON = LocalTime.NOON;

    /** Which half day is meant. */
    record Key(LocalDate day, Half half) {}

    /** Of the agreed days but for public holidays, in their order. */
    static List<HalfDay> of(List<AgreedDay> days, Predicate<LocalDate> isPublicHoliday) {
        return days.stream()
                .filter(day -> !isPublicHoliday.test(day.date()))
                .flatMap(HalfDay::halves)
                .toList();
    }

    private static Stream<HalfDay> halves(AgreedDay day) {
        LocalTime breakStart = day.breakStart();
        LocalTime breakEnd = day.breakEnd();
        if (breakStart == null || breakEnd == null) {
            Half only = day.start().isBefore(NOON) ? Half.MORNING : Half.AFTERNOON;
            return Stream.of(new HalfDay(day.date(), only, day.start(), day.end(), null));
        }
        return Stream.of(
                new HalfDay(day.date(), Half.MORNING, day.start(), breakStart, null),
                new HalfDay(day.date(), Half.AFTERNOON, breakEnd, day.end(), null));
    }

    Key key() {
        return new Key(day, half);
    }

    HalfDay with(@Nullable Presence said) {
        return new HalfDay(day, half, start, end, said);
    }

    /** Who came late was there. */
    boolean wasThere() {
        return presence == Presence.PRESENT || presence == Presence.LATE;
    }

    Duration length() {
        return Duration.between(start, end);
    }
}
