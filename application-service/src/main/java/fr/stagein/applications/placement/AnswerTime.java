package fr.stagein.applications.placement;

import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How long somebody may take to answer. */
@Component
class AnswerTime {

    private final TerritoryCalendar calendar;
    private final Territory territory;

    AnswerTime(TerritoryCalendar calendar, Territory territory) {
        this.calendar = calendar;
        this.territory = territory;
    }

    /** The last day to answer what is asked today. */
    LocalDate ofToday() {
        return calendar.today().plusDays(territory.rules().daysToAnswer());
    }
}
