package fr.stagein.offers.finding.reach;

import fr.stagein.events.Week;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The days of a week on which one is at the workplace: Monday to Friday, no public holiday. */
@Component
class InternshipDays {

    private final TerritoryCalendar calendar;

    InternshipDays(TerritoryCalendar calendar) {
        this.calendar = calendar;
    }

    List<LocalDate> of(Week week) {
        return IntStream.range(0, 5)
                .mapToObj(week.monday()::plusDays)
                .filter(day -> !calendar.isPublicHoliday(day))
                .toList();
    }
}
