package fr.stagein.schools.periods;

import fr.stagein.events.Week;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.territory.SchoolHolidays;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The school year as a strip of weeks: for who sets the internship weeks. */
@RestController
class CalendarController {

    private final SchoolHolidays holidays;
    private final Territory territory;
    private final TerritoryCalendar calendar;

    CalendarController(SchoolHolidays holidays, Territory territory, TerritoryCalendar calendar) {
        this.holidays = holidays;
        this.territory = territory;
        this.calendar = calendar;
    }

    record SchoolCalendar(
            String zone, LocalDate today, List<CalendarWeek> weeks, List<SchoolHolidays.Holiday> holidays) {}

    /** @param publicHolidays of Monday to Friday */
    record CalendarWeek(
            Week week, LocalDate monday, boolean begun, boolean inHolidays, List<LocalDate> publicHolidays) {}

    /** Gives the weeks of the school year with holidays and public holidays, for whoever plans internship weeks. */
    @GetMapping("/api/schools/calendar")
    SchoolCalendar schoolCalendar() {
        LocalDate today = calendar.today();
        int year = today.getMonth().compareTo(Month.JULY) > 0 ? today.getYear() : today.getYear() - 1;
        LocalDate first =
                Week.containing(LocalDate.of(year, Month.SEPTEMBER, 1)).monday();
        LocalDate end = LocalDate.of(year + 1, Month.AUGUST, 1);
        List<CalendarWeek> weeks = Stream.iterate(first, monday -> monday.isBefore(end), monday -> monday.plusWeeks(1))
                .map(monday -> week(monday, today))
                .toList();
        return new SchoolCalendar(
                territory.schoolZone(),
                today,
                weeks,
                holidays.all().stream()
                        .filter(one -> !one.to().isBefore(first) && one.from().isBefore(end))
                        .toList());
    }

    private CalendarWeek week(LocalDate monday, LocalDate today) {
        Week week = Week.containing(monday);
        return new CalendarWeek(
                week,
                monday,
                week.hasBegunBy(today),
                holidays.touch(monday, monday.plusDays(4)),
                monday.datesUntil(monday.plusDays(5))
                        .filter(calendar::isPublicHoliday)
                        .toList());
    }
}
