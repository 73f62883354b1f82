package fr.stagein.offers.offers.publishing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState.Reservation;
import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Week;
import fr.stagein.events.WorkplaceId;
import fr.stagein.offers.access.CompanyMembership;
import fr.stagein.offers.offers.publishing.FindingTexts.FindingView;
import fr.stagein.offers.offers.publishing.OfferContent.Accessibility;
import fr.stagein.offers.offers.publishing.OwnedOffers.OwnedOffer;
import fr.stagein.offers.offers.publishing.PracticalNotes.WantedNotes;
import fr.stagein.offers.offers.visibility.Schools;
import fr.stagein.offers.offers.visibility.Schools.ListedSchool;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Offers over HTTP, for the people of their company. */
@RestController
class OfferController {

    private static final String ONE_LINE = "[^\\p{Cntrl}]*";
    private static final int USUAL_BREAK = 60;

    private final OwnedOffers owned;
    private final DraftOffer draft;
    private final ChangeOffer change;
    private final PublishOffer publish;
    private final DuplicateOffer duplicate;
    private final CloseOffer close;
    private final OfferChecks checks;
    private final FindingTexts texts;
    private final CompanyMembership companyMembership;
    private final ReservationRules reservations;
    private final Schools schools;

    OfferController(
            OwnedOffers owned,
            DraftOffer draft,
            ChangeOffer change,
            PublishOffer publish,
            DuplicateOffer duplicate,
            CloseOffer close,
            OfferChecks checks,
            FindingTexts texts,
            CompanyMembership companyMembership,
            ReservationRules reservations,
            Schools schools) {
        this.owned = owned;
        this.draft = draft;
        this.change = change;
        this.publish = publish;
        this.duplicate = duplicate;
        this.close = close;
        this.checks = checks;
        this.texts = texts;
        this.companyMembership = companyMembership;
        this.reservations = reservations;
        this.schools = schools;
    }

    /**
     * @param version of the offer that the change was made from; absent for a new one
     * @param tradeCode absent where no trade of the catalogue fits
     * @param tradeWords what the company calls it then
     * @param weekPlan from Monday to Friday, if there is one
     * @param breakMinutes an hour if absent
     * @param reservation absent to show it to everybody
     */
    record OfferDraft(
            @Nullable Long version,
            @NotNull WorkplaceId workplaceId,

            @FreeText(Handling.REVIEWED) @PlainText @Size(max = 120)
            String title,

            @Nullable @Size(max = 5) @Pattern(regexp = ONE_LINE)
            String tradeCode,

            @Nullable @FreeText(Handling.REVIEWED) @Size(max = 80) @Pattern(regexp = ONE_LINE)
            String tradeWords,

            @FreeText(Handling.REVIEWED) @PlainText @Size(max = 4000)
            String description,

            @NotEmpty @Size(max = 10) List<@PlainText String> programmes,
            @NotEmpty @Size(max = 60) List<@Valid WantedSeats> weeks,
            @NotNull LocalTime dayStart,
            @NotNull LocalTime dayEnd,

            @Nullable @Size(min = 5, max = 5)
            List<@FreeText(Handling.REVIEWED) @PlainText @Size(max = 600) String> weekPlan,

            @Nullable @Min(0) @Max(240) Integer breakMinutes,

            @JsonUnwrapped @Valid WantedNotes notes,
            @Nullable @Size(max = 10) List<@NotNull Accessibility> accessibility,
            @Nullable @Valid WantedReservation reservation) {

        OfferContent content() {
            return new OfferContent(
                    workplaceId,
                    new OfferText(
                            title,
                            tradeCode,
                            tradeWords,
                            description,
                            weekPlan == null ? List.of() : weekPlan,
                            notes.notes()),
                    programmes,
                    new OfferSchedule(
                            weeks.stream()
                                    .map(wanted -> new WeekSeats(wanted.week(), wanted.seats()))
                                    .toList(),
                            dayStart,
                            dayEnd,
                            Duration.ofMinutes(breakMinutes == null ? USUAL_BREAK : breakMinutes)),
                    accessibility == null ? List.of() : accessibility,
                    reservation == null ? null : new Reservation(reservation.schoolId(), reservation.until()));
        }
    }

    /** @param schoolId absent for priority education */
    record WantedReservation(
            @Nullable SchoolId schoolId, @NotNull LocalDate until) {}

    /**
     * For whom offers may be kept.
     *
     * @param until the latest day for an offer that is written today
     * @param prioritySchools how many schools of priority education there are
     */
    record Reservable(LocalDate until, int prioritySchools, List<ListedSchool> schools) {}

    record CheckedSketch(List<FindingView> findings) {}

    /** @param seats pupils in that week, 1 to 50 */
    record WantedSeats(@NotNull Week week, @Min(1) @Max(50) int seats) {}

    /** Lists a company's own offers in every state, for its members. */
    @GetMapping("/api/companies/{id}/offers")
    List<OwnedOffer> offersOfCompany(@PathVariable CompanyId id, Caller caller) {
        companyMembership.require(caller, id);
        return owned.of(id);
    }

    /** Lists the schools for which an offer can be reserved, and until which day. */
    @GetMapping("/api/offers/reservable")
    Reservable reservable() {
        return new Reservable(reservations.latest(), schools.ofPriority(), schools.all());
    }

    /** Drafts an offer, for the members of its company. Nobody else sees it before it is published. */
    @PostMapping("/api/companies/{id}/offers")
    @ResponseStatus(HttpStatus.CREATED)
    OwnedOffer draftOffer(@PathVariable CompanyId id, @Valid @RequestBody OfferDraft written, Caller caller) {
        return owned.view(draft.draft(caller, id, written.content()));
    }

    /**
     * Replaces the content of an offer, for the members of its company. Words that differ from those shown may have to
     * be read by the operator again.
     */
    @PutMapping("/api/offers/{id}")
    OwnedOffer changeOffer(@PathVariable OfferId id, @Valid @RequestBody OfferDraft written, Caller caller) {
        return owned.view(change.change(caller, id, written.version(), written.content()));
    }

    /**
     * Checks a draft while a company writes it, and gives back what a reader would find in it. Nothing of it is kept.
     */
    @PostMapping("/api/offers/check")
    CheckedSketch checkOffer(@Valid @RequestBody OfferSketch sketch, Locale language) {
        return new CheckedSketch(texts.of(checks.of(sketch), language));
    }

    /**
     * Publishes an offer, for the members of its company. The operator reads it first unless the company is trusted and
     * the checks found nothing.
     */
    @PostMapping("/api/offers/{id}/publish")
    OwnedOffer publishOffer(@PathVariable OfferId id, Caller caller) {
        return owned.view(publish.publish(caller, id));
    }

    /**
     * Makes a draft of the same offer for the next year, for the members of its company. Asked again, it gives the same
     * draft.
     */
    @PostMapping("/api/offers/{id}/duplicate")
    @ResponseStatus(HttpStatus.CREATED)
    OwnedOffer duplicateOffer(@PathVariable OfferId id, Caller caller) {
        return owned.view(duplicate.duplicate(caller, id));
    }

    /** Closes an offer, for the members of its company. It takes no new applications. */
    @PostMapping("/api/offers/{id}/close")
    OwnedOffer closeOffer(@PathVariable OfferId id, Caller caller) {
        return owned.view(close.close(caller, id));
    }
}
