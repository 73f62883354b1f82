package fr.stagein.applications.placement;

import fr.stagein.events.Week;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds whoever has to act next: the company of its answer, then the student of the confirmation. What falls on a
 * Sunday or a public holiday is due on the next working day; what is moot by then is left.
 */
@Component
class Remind {

    /** Days after being asked, the latest first: who missed one is not reminded twice. */
    private static final List<Integer> DAYS = List.of(12, 7);

    private final Applications applications;
    private final TerritoryCalendar calendar;
    private final Territory territory;

    Remind(Applications applications, TerritoryCalendar calendar, Territory territory) {
        this.applications = applications;
        this.calendar = calendar;
        this.territory = territory;
    }

    /** Does some of what is due and says how many it did; safe on several replicas at once. */
    @Transactional
    int remind() {
        LocalDate today = calendar.today();
        if (!calendar.isWorkingDay(today)) {
            return 0;
        }
        int reminded = 0;
        for (int day : DAYS) {
            LocalDate lastAnswer = today.plusDays(territory.rules().daysToAnswer() - (long) day);
            List<Application> due = applications.lockUnreminded(day, today, lastAnswer, Week.containing(today), 100);
            due.forEach(application -> applications.remind(application, day));
            reminded += due.size();
        }
        return reminded;
    }
}
