package fr.stagein.applications.lifts;

import fr.stagein.applications.lifts.Rides.Rider;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.Role;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.territory.Communes;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each side may read of lifts and rides. */
@Component
class LiftQueries {

    private final Lifts lifts;
    private final Rides rides;
    private final Communes communes;

    LiftQueries(Lifts lifts, Rides rides, Communes communes) {
        this.lifts = lifts;
        this.rides = rides;
        this.communes = communes;
    }

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

    /** @param lastWeek of a place for several weeks; absent where it is for one */
    record RideView(
            ApplicationId applicationId,
            LiftView lift,
            Week week,
            @Nullable Week lastWeek,
            Ride.Status status) {}

    List<LiftView> ofOffer(OfferId offer) {
        return lifts.of(offer).stream().map(this::lift).toList();
    }

    List<OfferedLift> ofCompany(CompanyId company) {
        return lifts.of(company).stream()
                .map(lift -> new OfferedLift(lift(lift), rides.ridersOf(lift.id())))
                .toList();
    }

    /** A student's own, and those of a guardian's children. */
    List<RideView> ridesOf(Caller caller) {
        return Stream.concat(
                        caller.has(Role.STUDENT) ? rides.ofStudent(caller.accountId()).stream() : Stream.empty(),
                        caller.has(Role.GUARDIAN) ? rides.ofChildren(caller.accountId()).stream() : Stream.empty())
                .map(this::ride)
                .toList();
    }

    List<RideView> ridesOf(SchoolId school) {
        return rides.ofSchool(school).stream().map(this::ride).toList();
    }

    RideView ride(Ride ride) {
        return new RideView(
                ride.applicationId(),
                lift(lifts.find(ride.liftId()).orElseThrow()),
                ride.weeks().first(),
                ride.weeks().lastOfSeveral(),
                ride.status());
    }

    LiftView lift(Lift lift) {
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
