package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.AgreementViews.AgreementView;
import fr.stagein.events.AgreementId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What happens to an agreement that all have signed, over HTTP: amendments and breaking off. */
@RestController
class AmendmentController {

    private final BeginAmendment begin;
    private final BreakOffPlacement breakOff;
    private final ShowAgreement show;

    AmendmentController(BeginAmendment begin, BreakOffPlacement breakOff, ShowAgreement show) {
        this.begin = begin;
        this.breakOff = breakOff;
        this.show = show;
    }

    /** @param lastDay on which the student is there; the day before the first agreed one if never */
    record BreakingOff(
            @NotNull LocalDate lastDay,

            @FreeText(Handling.REFUSED) @PlainText @Size(max = 500)
            String reason) {}

    /**
     * Begins an amendment to an agreement that all have signed, for the school or the company. Gives back the one that
     * is under way if there is one.
     */
    @PostMapping("/api/agreements/{id}/amendments")
    @ResponseStatus(HttpStatus.CREATED)
    AgreementView beginAmendment(@PathVariable AgreementId id, Caller caller) {
        return show.show(caller, begin.begin(caller, id));
    }

    /**
     * Ends a placement early, for the school, the company or the family. A place of which nothing took place is given
     * back.
     */
    @PostMapping("/api/agreements/{id}/break-off")
    AgreementView breakOffPlacement(
            @PathVariable AgreementId id, @Valid @RequestBody BreakingOff breakingOff, Caller caller) {
        breakOff.breakOff(caller, id, breakingOff.lastDay(), breakingOff.reason());
        return show.show(caller, id);
    }
}
