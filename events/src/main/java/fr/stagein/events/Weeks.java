package fr.stagein.events;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weeks in a row, at least one: those of a place. */
public record Weeks(Week first, Week last) {

    private static final int TO_FRIDAY = 4;

    public Weeks {
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException("The last week is before the first");
        }
    }

    /** @param last absent where it is for one week */
    public static Weeks of(Week first, @Nullable Week last) {
        return new Weeks(first, last == null ? first : last);
    }

    /** @param inARow in order, at least one */
    public static Weeks of(List<Week> inARow) {
        return new Weeks(inARow.getFirst(), inARow.getLast());
    }

    public boolean isOne() {
        return first.equals(last);
    }

    /** The last week as events carry it: absent where it is for one week. */
    public @Nullable Week lastOfSeveral() {
        return isOne() ? null : last;
    }

    public Stream<Week> all() {
        return Stream.iterate(first, week -> week.compareTo(last) <= 0, Week::next);
    }

    /** The Monday of the first. */
    public LocalDate firstDay() {
        return first.monday();
    }

    /** The Friday of the last. */
    public LocalDate lastDay() {
        return last.monday().plusDays(TO_FRIDAY);
    }
}
