package fr.stagein.offers.companies.answers;

import fr.stagein.events.CompanyId;
import fr.stagein.offers.access.CompanyMembership;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.territory.TerritoryCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member of a silent company says that it answers again. */
@Component
class AnswerAgain {

    private final Silence silence;
    private final CompanyMembership companyMembership;
    private final TerritoryCalendar calendar;

    AnswerAgain(Silence silence, CompanyMembership companyMembership, TerritoryCalendar calendar) {
        this.silence = silence;
        this.companyMembership = companyMembership;
        this.calendar = calendar;
    }

    @Transactional
    void answerAgain(Caller caller, CompanyId company) {
        companyMembership.require(caller, company);
        silence.end(company, calendar.now());
    }
}
