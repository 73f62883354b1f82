package fr.stagein.offers.answers;

import fr.stagein.events.CompanyId;
import fr.stagein.offers.access.CompanyMembership;
import fr.stagein.offers.answers.Silence.SilentCompany;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Companies that stopped answering: the operator calls them, they come back. */
@RestController
class SilenceController {

    private final Silence silence;
    private final CompanyMembership companyMembership;
    private final TerritoryCalendar calendar;

    SilenceController(Silence silence, CompanyMembership companyMembership, TerritoryCalendar calendar) {
        this.silence = silence;
        this.companyMembership = companyMembership;
        this.calendar = calendar;
    }

    @GetMapping("/api/companies/silent")
    List<SilentCompany> silentCompanies() {
        return silence.companies();
    }

    @PostMapping("/api/companies/{id}/back")
    @Transactional
    public void answerAgain(@PathVariable CompanyId id, Caller caller) {
        companyMembership.require(caller, id);
        silence.end(id, calendar.now());
    }
}
