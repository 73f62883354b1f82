package fr.stagein.applications.lifts;

import fr.stagein.applications.readmodel.Companies;
import fr.stagein.applications.readmodel.Offers;
import fr.stagein.applications.readmodel.Schools;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Role;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.territory.TerritoryCalendar;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
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

    private final Lifts lifts;
    private final Rides rides;
    private final ArrangeRide arrange;
    private final Offers offers;
    private final Companies companies;
    private final Schools schools;
    private final Communes communes;
    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    LiftController(
            Lifts lifts,
            Rides rides,
            ArrangeRide arrange,
            Offers offers,
            Companies companies,
            Schools schools,
            Communes communes,
            JdbcClient jdbc,
            TerritoryCalendar calendar) {
        this.lifts = lifts;
        this.rides = rides;
        this.arrange = arrange;
        this.offers = offers;
        this.companies = companies;
        this.schools = schools;
        this.communes = communes;
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    record NewLift(
            @NotNull OfferId offerId,
            @PlainText @Size(max = 5) String communeCode,

            @FreeText(Handling.REFUSED) @PlainText @Size(max = 80)
            String spot,

            @NotNull LocalTime leavesAt,
            @Nullable LocalTime backAt,
            @Min(1) @Max(8) int seats) {}

    record WantedLift(@NotNull UUID liftId) {}

    /** @param fullWeeks in which no seat is left */
    record LiftView(
            UUID id,
            OfferId offerId,
            String communeCode,
            String communeName,
            String spot,
            LocalTime leavesAt,
            @Nullable LocalTime backAt,
            int seats,
            List<Week> fullWeeks) {}

    record OfferedLift(LiftView lift, List<Rider> riders) {}

    /** Somebody who has a place at the company, which knows their first name since it accepted. */
    record Rider(String firstName, Week week, Ride.Status status) {}

    record RideView(ApplicationId applicationId, LiftView lift, Ride.Status status) {}

    @GetMapping("/api/lifts")
    List<LiftView> lifts(@RequestParam OfferId offerId) {
        return lifts.of(offerId).stream().map(this::view).toList();
    }

    @GetMapping("/api/lifts/offered")
    List<OfferedLift> offeredLifts(@RequestParam CompanyId companyId, Caller caller) {
        companies.require(caller, companyId);
        return lifts.of(companyId).stream()
                .map(lift -> new OfferedLift(view(lift), riders(lift)))
                .toList();
    }

    @PostMapping("/api/lifts")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public LiftView offerLift(@Valid @RequestBody NewLift offered, Caller caller) {
        requireOwn(offered.offerId(), caller);
        if (communes.find(offered.communeCode()).isEmpty()) {
            throw Rejection.field("communeCode", "unknown-commune");
        }
        LocalTime back = offered.backAt();
        if (back != null && !offered.leavesAt().isBefore(back)) {
            throw Rejection.field("backAt", "lift-back-before");
        }
        var lift = new Lift(
                UUID.randomUUID(),
                offered.offerId(),
                offered.communeCode(),
                offered.spot().strip(),
                offered.leavesAt(),
                back,
                offered.seats());
        lifts.add(lift, calendar.now());
        return view(lift);
    }

    @PostMapping("/api/lifts/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void withdrawLift(@PathVariable UUID id, Caller caller) {
        Lift lift = lifts.find(id).orElseThrow(NotFound::new);
        requireOwn(lift.offerId(), caller);
        arrange.withdraw(lift);
    }

    @GetMapping("/api/rides/mine")
    List<RideView> rides(Caller caller) {
        return Stream.concat(
                        caller.has(Role.STUDENT) ? rides.ofStudent(caller.accountId()).stream() : Stream.empty(),
                        caller.has(Role.GUARDIAN) ? rides.ofChildren(caller.accountId()).stream() : Stream.empty())
                .map(this::view)
                .toList();
    }

    @GetMapping("/api/rides")
    List<RideView> ridesOfSchool(@RequestParam SchoolId schoolId, Caller caller) {
        schools.require(caller, schoolId);
        return rides.ofSchool(schoolId).stream().map(this::view).toList();
    }

    @PostMapping("/api/applications/{id}/ride")
    RideView askForRide(@PathVariable ApplicationId id, @Valid @RequestBody WantedLift wanted, Caller caller) {
        return view(arrange.ask(caller, id, wanted.liftId()));
    }

    @PostMapping("/api/applications/{id}/ride/agree")
    RideView agreeToRide(@PathVariable ApplicationId id, Caller caller) {
        return view(arrange.agree(caller, id));
    }

    @PostMapping("/api/applications/{id}/ride/seen")
    RideView markRideSeen(@PathVariable ApplicationId id, Caller caller) {
        return view(arrange.see(caller, id));
    }

    @PostMapping("/api/applications/{id}/ride/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endRide(@PathVariable ApplicationId id, Caller caller) {
        arrange.end(caller, id);
    }

    private void requireOwn(OfferId offer, Caller caller) {
        companies.require(caller, offers.find(offer).orElseThrow(NotFound::new).companyId());
    }

    private List<Rider> riders(Lift lift) {
        return jdbc.sql("""
                select a.first_name, r.week, r.status from ride r join application a on a.id = r.application_id
                where r.lift_id = :lift and r.status <> 'ENDED' order by r.week, a.first_name""")
                .param("lift", lift.id())
                .query((row, n) -> new Rider(
                        row.getString("first_name"),
                        Week.of(row.getString("week")),
                        Ride.Status.valueOf(row.getString("status"))))
                .list();
    }

    private RideView view(Ride ride) {
        return new RideView(ride.applicationId(), view(lifts.find(ride.liftId()).orElseThrow()), ride.status());
    }

    private LiftView view(Lift lift) {
        return new LiftView(
                lift.id(),
                lift.offerId(),
                lift.communeCode(),
                communes.name(lift.communeCode()),
                lift.spot(),
                lift.leavesAt(),
                lift.backAt(),
                lift.seats(),
                lifts.fullWeeks(lift.id()));
    }
}
