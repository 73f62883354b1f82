package fr.stagein.applications.placement;

import fr.stagein.applications.placement.ApplicationViews.Candidate;
import fr.stagein.applications.placement.Colleagues.Colleague;
import fr.stagein.applications.readmodel.Companies;
import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.CompanyId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The applications that a company has received, over HTTP. */
@RestController
class ReceivedApplicationController {

    private final MarkApplicationSeen markSeen;
    private final AcceptApplication accept;
    private final DeclineApplication decline;
    private final HandOverApplication handOver;
    private final ApplicationQueries queries;
    private final Colleagues colleagues;
    private final Companies companies;

    ReceivedApplicationController(
            MarkApplicationSeen markSeen,
            AcceptApplication accept,
            DeclineApplication decline,
            HandOverApplication handOver,
            ApplicationQueries queries,
            Colleagues colleagues,
            Companies companies) {
        this.markSeen = markSeen;
        this.accept = accept;
        this.decline = decline;
        this.handOver = handOver;
        this.queries = queries;
        this.colleagues = colleagues;
        this.companies = companies;
    }

    /** @param colleague the member's account; absent to give it back to all */
    record HandOver(@Nullable AccountId colleague) {}

    record Refusal(
            @FreeText(Handling.MASKED) @PlainText @Size(max = 500)
            String reason) {}

    /** Lists the applications that a company has received, for its members. */
    @GetMapping("/api/applications/received")
    List<Candidate> receivedApplications(@RequestParam CompanyId companyId, Caller caller) {
        companies.require(caller, companyId);
        return queries.ofCompany(companyId);
    }

    /** Records that the company has looked at an application, so that the pupil knows. */
    @PostMapping("/api/applications/{id}/seen")
    Candidate markApplicationSeen(@PathVariable ApplicationId id, Caller caller) {
        markSeen.markSeen(caller, id);
        return queries.ofCompany(id);
    }

    /** Accepts an application for the company. The pupil must still confirm the place. */
    @PostMapping("/api/applications/{id}/accept")
    Candidate acceptApplication(@PathVariable ApplicationId id, Caller caller) {
        accept.accept(caller, id);
        return queries.ofCompany(id);
    }

    /** Declines an application for the company, with a reason that the pupil reads. */
    @PostMapping("/api/applications/{id}/decline")
    Candidate declineApplication(@PathVariable ApplicationId id, @Valid @RequestBody Refusal why, Caller caller) {
        decline.decline(caller, id, why.reason());
        return queries.ofCompany(id);
    }

    /** Hands an application over to one colleague of the company, or back to all of them. */
    @PostMapping("/api/applications/{id}/hand-over")
    Candidate handOverApplication(@PathVariable ApplicationId id, @RequestBody HandOver to, Caller caller) {
        handOver.handOver(caller, id, to.colleague());
        return queries.ofCompany(id);
    }

    /** Lists the colleagues to whom a member of a company can hand an application over. */
    @GetMapping("/api/applications/colleagues")
    List<Colleague> colleagues(@RequestParam CompanyId companyId, Caller caller) {
        companies.require(caller, companyId);
        colleagues.isHere(caller);
        return colleagues.of(companyId, caller.accountId());
    }
}
