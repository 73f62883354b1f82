package fr.stagein.applications.placement;

import fr.stagein.events.Week;
import fr.stagein.platform.queue.OneByOne;
import fr.stagein.platform.queue.OneByOne.Done;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds whoever has to act next, on the days that the territory's rules name: the company of its answer, then the
 * student of the confirmation. What falls on a
 * Sunday or a public holiday is due on the next working day; what is moot by then is left.
 */
@Component
class Remind {

    private final Applications applications;
    private final TerritoryCalendar calendar;
    private final Territory territory;
    private final OneByOne oneByOne;

    Remind(Applications applications, TerritoryCalendar calendar, Territory territory, OneByOne oneByOne) {
        this.applications = applications;
        this.calendar = calendar;
        this.territory = territory;
        this.oneByOne = oneByOne;
    }

    /** Does some of what is due and says how many it did; safe on several replicas at once. */
    @Transactional
    Done remind() {
        LocalDate today = calendar.today();
        if (!calendar.isWorkingDay(today)) {
            return new Done(0, null);
        }
        int reminded = 0;
        Throwable failure = null;
        // The latest first: who missed one is not reminded twice.
        for (int day : territory.rules().reminderDays().reversed()) {
            LocalDate lastAnswer = today.plusDays(territory.rules().daysToAnswer() - (long) day);
            Done done = oneByOne.each(
                    applications.lockUnreminded(day, today, lastAnswer, Week.containing(today), 100),
                    application -> applications.remind(application, day));
            reminded += done.done();
            failure = failure == null ? done.failure() : failure;
        }
        return new Done(reminded, failure);
    }
}
