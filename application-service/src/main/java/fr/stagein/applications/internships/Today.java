package fr.stagein.applications.internships;

import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** The day and the time of day where the internship is. */
@Component
class Today {

    private final TerritoryCalendar calendar;
    private final Territory territory;

    Today(TerritoryCalendar calendar, Territory territory) {
        this.calendar = calendar;
        this.territory = territory;
    }

    LocalDate day() {
        return calendar.today();
    }

    LocalDateTime time() {
        return LocalDateTime.ofInstant(calendar.now(), territory.timeZone());
    }
}
