package fr.stagein.applications.placement;

import fr.stagein.applications.readmodel.Students.EnrolledStudent;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Where the territory asks for it, a pupil under 15 applies for the first time once a guardian agreed. */
@Component
class ConsentRule {

    /** Loi Informatique et Libertés, article 45. */
    private static final int CONSENTS_ALONE_FROM = 15;

    private final Territory territory;
    private final TerritoryCalendar calendar;
    private final Applications applications;

    ConsentRule(Territory territory, TerritoryCalendar calendar, Applications applications) {
        this.territory = territory;
        this.calendar = calendar;
        this.applications = applications;
    }

    boolean stops(EnrolledStudent student) {
        return territory.rules().consentBeforeApplication()
                && !student.consented()
                && isTooYoung(student.birthMonth())
                && !applications.hasAny(student.id());
    }

    /** The day of birth is not known here: whoever turns 15 this month counts as 15. */
    private boolean isTooYoung(YearMonth birthMonth) {
        return birthMonth.plusYears(CONSENTS_ALONE_FROM).isAfter(YearMonth.from(calendar.today()));
    }
}
