package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.AgreementViews.AgreementRow;
import fr.stagein.applications.agreements.AgreementViews.AgreementView;
import fr.stagein.applications.agreements.AgreementViews.StuckAgreement;
import fr.stagein.applications.agreements.CheckPart.Checked;
import fr.stagein.applications.agreements.FillPart.Written;
import fr.stagein.events.AgreementId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.territory.Part;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agreements over HTTP, up to the freezing: each party's list, the document that fills up, the parts. */
@RestController
class AgreementController {

    private final ListAgreements list;
    private final ShowAgreement show;
    private final FillPart fill;
    private final CheckPart check;
    private final FreezeAgreement freeze;
    private final LinkCompany linkCompany;
    private final RemindParties remind;

    AgreementController(
            ListAgreements list,
            ShowAgreement show,
            FillPart fill,
            CheckPart check,
            FreezeAgreement freeze,
            LinkCompany linkCompany,
            RemindParties remind) {
        this.list = list;
        this.show = show;
        this.fill = fill;
        this.check = check;
        this.freeze = freeze;
        this.linkCompany = linkCompany;
        this.remind = remind;
    }

    /**
     * @param revision of the part as it was shown
     * @param values by field, all of the part; an empty one is none
     * @param days of the company's part
     */
    record PartContent(
            @Min(0) int revision,

            @NotNull @Size(max = 60)
            Map<
                            @Size(max = 60) String,
                            @FreeText(Handling.NOTHING) @PlainText(mayBeEmpty = true) @Size(max = 2000) String>
                    values,

            @Nullable @Size(max = 140) List<@Valid @NotNull Day> days) {

        Written of(Part part) {
            return new Written(part, revision, values, days == null ? List.of() : days);
        }
    }

    /** @param revisions of the parts as they were shown; one that was never filled in may be left out */
    record Freezing(@NotNull @Size(max = 4) Map<Part, @NotNull Integer> revisions) {}

    record CompanyMailbox(@NotNull @Size(max = 200) String email) {}

    record Reminding(@NotNull @Size(min = 1, max = 200) List<@NotNull AgreementId> ids) {}

    /** @param reminded how many are told now; others were today already, or it is nobody's turn */
    record Reminded(int reminded) {}

    /** Lists the agreements (conventions de stage) of the calling pupil. */
    @GetMapping("/api/agreements/mine")
    List<AgreementRow> myAgreements(Caller caller) {
        return list.ofStudent(caller);
    }

    /** Lists the agreements of the calling guardian's children. */
    @GetMapping("/api/agreements/of-my-children")
    List<AgreementRow> agreementsOfMyChildren(Caller caller) {
        return list.ofChildren(caller);
    }

    /** Lists a company's agreements, for its members. */
    @GetMapping("/api/agreements/received")
    List<AgreementRow> receivedAgreements(@RequestParam CompanyId companyId, Caller caller) {
        return list.ofCompany(caller, companyId);
    }

    /** Lists the agreements of a school's pupils, for its staff. */
    @GetMapping("/api/agreements")
    List<AgreementRow> agreementsOfSchool(@RequestParam SchoolId schoolId, Caller caller) {
        return list.ofSchool(caller, schoolId);
    }

    /** Lists for the operator the agreements that have waited long for the same party, without names. */
    @GetMapping("/api/agreements/stuck")
    List<StuckAgreement> stuckAgreements() {
        return list.stuck();
    }

    /**
     * Gives an agreement to one of its parties, and records that its newest document was shown: nobody signs what they
     * were not shown.
     */
    @GetMapping("/api/agreements/{id}")
    AgreementView agreement(@PathVariable AgreementId id, Caller caller) {
        return show.show(caller, id);
    }

    /**
     * Replaces one part of an agreement with what the caller has filled in. The revision in the body guards against
     * overwriting somebody else's change.
     *
     * @param part which of the four parts; the caller must be the party that fills it in
     */
    @PutMapping("/api/agreements/{id}/parts/{part}")
    AgreementView fillPart(
            @PathVariable AgreementId id,
            @PathVariable Part part,
            @Valid @RequestBody PartContent content,
            Caller caller) {
        fill.fill(caller, id, content.of(part));
        return show.show(caller, id);
    }

    /**
     * Checks a part while a party fills it in, and says whether all would have to sign again. Nothing is saved.
     *
     * @param part which of the four parts
     */
    @PostMapping("/api/agreements/{id}/parts/{part}/check")
    Checked checkPart(
            @PathVariable AgreementId id,
            @PathVariable Part part,
            @Valid @RequestBody PartContent content,
            Caller caller) {
        return check.check(caller, id, content.of(part));
    }

    /**
     * Freezes a complete agreement for the school's staff: from then on its text cannot change and the parties sign it.
     */
    @PostMapping("/api/agreements/{id}/freeze")
    AgreementView freezeAgreement(@PathVariable AgreementId id, @Valid @RequestBody Freezing freezing, Caller caller) {
        freeze.freeze(caller, id, freezing.revisions());
        return show.show(caller, id);
    }

    /**
     * Mails a company that was found without an offer, at the address in the body, a link to its part of the agreement.
     */
    @PostMapping("/api/agreements/{id}/company-link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mailCompanyLink(@PathVariable AgreementId id, @Valid @RequestBody CompanyMailbox mailbox, Caller caller) {
        linkCompany.link(caller, id, mailbox.email());
    }

    /** Reminds the parties whose turn it is in up to 200 agreements. Each agreement counts once a day at most. */
    @PostMapping("/api/agreements/remind")
    Reminded remindParties(@Valid @RequestBody Reminding reminding, Caller caller) {
        return new Reminded(remind.remind(caller, reminding.ids()));
    }
}
