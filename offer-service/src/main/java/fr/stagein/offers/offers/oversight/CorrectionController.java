package fr.stagein.offers.offers.oversight;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.WorkplaceId;
import fr.stagein.offers.access.CompanyMembership;
import fr.stagein.offers.companies.acts.OperatorAct;
import fr.stagein.offers.companies.acts.OperatorAct.Change;
import fr.stagein.offers.companies.acts.OperatorActs;
import fr.stagein.offers.offers.publishing.PracticalNotes.WantedNotes;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operator mends what a company wrote; the company sees what was changed. Each names the version that was read. */
@RestController
class CorrectionController {

    private final Correct correct;
    private final OperatorActs acts;
    private final CompanyMembership companyMembership;

    CorrectionController(Correct correct, OperatorActs acts, CompanyMembership companyMembership) {
        this.correct = correct;
        this.acts = acts;
        this.companyMembership = companyMembership;
    }

    /** @param version of the company that was read, from 1 */
    record CompanyCorrection(
            @Min(1) long version,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 120)
            String name,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 200)
            String activity) {}

    /**
     * @param version of the company that was read, from 1
     * @param communeCode INSEE code
     */
    record WorkplaceCorrection(
            @Min(1) long version,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 120)
            String label,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 200)
            String address,

            @PlainText @Size(max = 5) String communeCode) {}

    /**
     * @param version of the offer that was read, from 1
     * @param weekPlan from Monday to Friday; absent for none
     */
    record OfferCorrection(
            @Min(1) long version,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 120)
            String title,

            @PlainText @Size(max = 5) String tradeCode,

            @FreeText(Handling.NOTHING) @PlainText @Size(max = 4000)
            String description,

            @Nullable @Size(min = 5, max = 5)
            List<@FreeText(Handling.NOTHING) @PlainText @Size(max = 600) String> weekPlan,

            @JsonUnwrapped @Valid WantedNotes notes) {}

    /** @param subject the offer's title or the workplace's name; absent for the company itself */
    record Correction(OperatorAct.Kind kind, @Nullable String subject, List<Change> changes, Instant at) {}

    /** Corrects the name and activity of a company, for the operator. The company sees what was changed. */
    @PutMapping("/api/companies/{id}/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correctCompany(@PathVariable CompanyId id, @Valid @RequestBody CompanyCorrection wanted, Caller caller) {
        correct.company(id, wanted, caller);
    }

    /** Corrects a workplace, for the operator. The company sees what was changed. */
    @PutMapping("/api/companies/{id}/workplaces/{workplace}/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correctWorkplace(
            @PathVariable CompanyId id,
            @PathVariable WorkplaceId workplace,
            @Valid @RequestBody WorkplaceCorrection wanted,
            Caller caller) {
        correct.workplace(id, workplace, wanted, caller);
    }

    /** Corrects the text and trade of an offer, for the operator. The company sees what was changed. */
    @PutMapping("/api/offers/{id}/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correctOffer(@PathVariable OfferId id, @Valid @RequestBody OfferCorrection wanted, Caller caller) {
        correct.offer(id, wanted, caller);
    }

    /** Lists what the operator has corrected at a company, for its members, without who did it. */
    @GetMapping("/api/companies/{id}/corrections")
    List<Correction> corrections(@PathVariable CompanyId id, Caller caller) {
        companyMembership.require(caller, id);
        return acts.correctionsOf(id).stream()
                .map(act -> new Correction(act.kind(), act.subject(), act.changes(), act.at()))
                .toList();
    }
}
