package fr.stagein.applications.lifts;

import fr.stagein.applications.lifts.LiftQueries.LiftView;
import fr.stagein.applications.lifts.LiftQueries.OfferedLift;
import fr.stagein.applications.lifts.LiftQueries.RideView;
import fr.stagein.applications.lifts.OfferLift.Wanted;
import fr.stagein.applications.readmodel.Companies;
import fr.stagein.applications.readmodel.Schools;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lifts over HTTP: what a company offers, and the steps of a ride. */
@RestController
class LiftController {

    private final LiftQueries queries;
    private final OfferLift offer;
    private final WithdrawLift withdraw;
    private final AskForRide ask;
    private final AgreeToRide agree;
    private final MarkRideSeen markSeen;
    private final EndRide end;
    private final Companies companies;
    private final Schools schools;

    LiftController(
            LiftQueries queries,
            OfferLift offer,
            WithdrawLift withdraw,
            AskForRide ask,
            AgreeToRide agree,
            MarkRideSeen markSeen,
            EndRide end,
            Companies companies,
            Schools schools) {
        this.queries = queries;
        this.offer = offer;
        this.withdraw = withdraw;
        this.ask = ask;
        this.agree = agree;
        this.markSeen = markSeen;
        this.end = end;
        this.companies = companies;
        this.schools = schools;
    }

    /**
     * @param communeCode INSEE code of the commune where it starts
     * @param spot where in the commune
     * @param leavesAt local time
     * @param backAt local time of the way back; absent if there is none
     * @param seats for pupils, 1 to 8
     */
    record NewLift(
            @NotNull OfferId offerId,
            @PlainText @Size(max = 5) String communeCode,

            @FreeText(Handling.REFUSED) @PlainText @Size(max = 80)
            String spot,

            @NotNull LocalTime leavesAt,
            @Nullable LocalTime backAt,
            @Min(1) @Max(8) int seats) {

        Wanted wanted() {
            return new Wanted(offerId, communeCode, spot, leavesAt, backAt, seats);
        }
    }

    record WantedLift(@NotNull UUID liftId) {}

    /**
     * Lists for everybody the lifts that a company's staff offer to the workplace of an offer.
     *
     * @param offerId of the offer
     */
    @GetMapping("/api/lifts")
    List<LiftView> lifts(@RequestParam OfferId offerId) {
        return queries.ofOffer(offerId);
    }

    /** Lists the lifts that a company's members offer, for its members. */
    @GetMapping("/api/lifts/offered")
    List<OfferedLift> offeredLifts(@RequestParam CompanyId companyId, Caller caller) {
        companies.require(caller, companyId);
        return queries.ofCompany(companyId);
    }

    /** Offers a lift from a commune to the workplace of an offer, for a member of the company. */
    @PostMapping("/api/lifts")
    @ResponseStatus(HttpStatus.CREATED)
    LiftView offerLift(@Valid @RequestBody NewLift lift, Caller caller) {
        return queries.lift(offer.offer(caller, lift.wanted()));
    }

    /**
     * Withdraws a lift, for a member of the company. Every ride in it ends.
     *
     * @param id of the lift
     */
    @PostMapping("/api/lifts/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawLift(@PathVariable UUID id, Caller caller) {
        withdraw.withdraw(caller, id);
    }

    /** Lists the rides of the calling pupil, or of the calling guardian's children. */
    @GetMapping("/api/rides/mine")
    List<RideView> rides(Caller caller) {
        return queries.ridesOf(caller);
    }

    /** Lists the rides of a school's pupils, for its staff. */
    @GetMapping("/api/rides")
    List<RideView> ridesOfSchool(@RequestParam SchoolId schoolId, Caller caller) {
        schools.require(caller, schoolId);
        return queries.ridesOf(schoolId);
    }

    /**
     * Asks for a seat in a lift to the place of the calling pupil. A guardian must agree and the school must see it
     * before the ride holds.
     */
    @PostMapping("/api/applications/{id}/ride")
    RideView askForRide(@PathVariable ApplicationId id, @Valid @RequestBody WantedLift wanted, Caller caller) {
        return queries.ride(ask.ask(caller, id, wanted.liftId()));
    }

    /** Agrees to the ride that a child of the calling guardian asked for. Agreeing again changes nothing. */
    @PostMapping("/api/applications/{id}/ride/agree")
    RideView agreeToRide(@PathVariable ApplicationId id, Caller caller) {
        return queries.ride(agree.agree(caller, id));
    }

    /** Records that the school has seen a ride to which a guardian agreed. From then on the ride holds. */
    @PostMapping("/api/applications/{id}/ride/seen")
    RideView markRideSeen(@PathVariable ApplicationId id, Caller caller) {
        return queries.ride(markSeen.markSeen(caller, id));
    }

    /** Ends a ride, for the pupil, a guardian or the school's staff. Ending it again changes nothing. */
    @PostMapping("/api/applications/{id}/ride/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endRide(@PathVariable ApplicationId id, Caller caller) {
        end.end(caller, id);
    }
}
