package fr.stagein.offers.offers.publishing;

import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.Week;
import fr.stagein.offers.offers.rules.DayHours;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When an offer takes students, and how many at a time.
 *
 * @param weeks sorted
 * @param rest the break in one piece within the day
 */
public record OfferSchedule(List<WeekSeats> weeks, LocalTime dayStart, LocalTime dayEnd, Duration rest) {

    public OfferSchedule {
        weeks = weeks.stream().sorted(Comparator.comparing(WeekSeats::week)).toList();
    }

    public DayHours hours() {
        return new DayHours(dayStart, dayEnd, rest);
    }

    int seats(Week week) {
        return weeks.stream()
                .filter(one -> one.week().equals(week))
                .mapToInt(WeekSeats::seats)
                .sum();
    }

    /** The first week that is written twice. */
    Optional<Week> repeated() {
        return weeks.stream()
                .collect(Collectors.groupingBy(WeekSeats::week, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(one -> one.getValue() > 1)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The next year that still lies ahead, in the same weeks by their ISO number; those that have begun are left out. */
    OfferSchedule nextYear(LocalDate today) {
        int years = 1;
        while (weeks.getLast().week().plusYears(years).hasBegunBy(today)) {
            years++;
        }
        // A week 53 and the 52 before it may become one.
        var shifted = new TreeMap<Week, Integer>();
        for (WeekSeats one : weeks) {
            shifted.merge(one.week().plusYears(years), one.seats(), Math::max);
        }
        return new OfferSchedule(
                shifted.entrySet().stream()
                        .filter(one -> !one.getKey().hasBegunBy(today))
                        .map(one -> new WeekSeats(one.getKey(), one.getValue()))
                        .toList(),
                dayStart,
                dayEnd,
                rest);
    }
}
