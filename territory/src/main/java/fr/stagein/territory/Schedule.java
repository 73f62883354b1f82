package fr.stagein.territory;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The timetable of an internship.
 *
 * @param days at least one, sorted here; each date once
 */
public record Schedule(List<WorkDay> days) {

    private static final int DAYS_A_WEEK = 5;

    public Schedule {
        days = days.stream().sorted(Comparator.comparing(WorkDay::date)).toList();
        if (days.isEmpty()) {
            throw new IllegalArgumentException("An internship has a day");
        }
        if (days.stream().map(WorkDay::date).distinct().count() < days.size()) {
            throw new IllegalArgumentException("A date stands in a timetable once");
        }
    }

    /** The same hours from Monday to Friday. */
    public static Schedule week(LocalDate monday, LocalTime start, LocalTime end, Duration rest) {
        return new Schedule(IntStream.range(0, DAYS_A_WEEK)
                .mapToObj(day -> new WorkDay(monday.plusDays(day), start, end, rest))
                .toList());
    }

    /** Hours in all, without breaks. */
    public Duration work() {
        return work(days);
    }

    public LocalDate first() {
        return days.getFirst().date();
    }

    public LocalDate last() {
        return days.getLast().date();
    }

    Optional<WorkDay> on(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst();
    }

    /** Its days by the Monday of their week. */
    NavigableMap<LocalDate, List<WorkDay>> weeks() {
        return days.stream()
                .collect(Collectors.groupingBy(
                        day -> day.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        TreeMap::new,
                        Collectors.toList()));
    }

    static Duration work(List<WorkDay> days) {
        return days.stream().map(WorkDay::work).reduce(Duration.ZERO, Duration::plus);
    }
}
