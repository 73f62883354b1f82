package fr.stagein.applications.rounds;

import fr.stagein.applications.placement.SeatHolds;
import fr.stagein.applications.readmodel.Students;
import fr.stagein.applications.readmodel.Students.EnrolledStudent;
import fr.stagein.applications.rounds.Round.State;
import fr.stagein.events.OfferId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A pupil without a place ranks the places that they would like, as often as they want while the round is open. */
@Component
class RankWishes {

    private final Rounds rounds;
    private final RoundWishes roundWishes;
    private final LastPupils pupils;
    private final RoundOffers offers;
    private final SeatHolds seats;
    private final Students students;
    private final TerritoryCalendar calendar;

    RankWishes(
            Rounds rounds,
            RoundWishes roundWishes,
            LastPupils pupils,
            RoundOffers offers,
            SeatHolds seats,
            Students students,
            TerritoryCalendar calendar) {
        this.rounds = rounds;
        this.roundWishes = roundWishes;
        this.pupils = pupils;
        this.offers = offers;
        this.seats = seats;
        this.students = students;
        this.calendar = calendar;
    }

    /** @param minutes absent where no way or no home is known */
    record Wished(OfferId offerId, @Nullable Integer minutes) {}

    /**
     * The whole list, the first wish first; it replaces the one before.
     *
     * @throws Rejection if the round is over, the pupil has a place, or an offer is twice in it, closed or full
     */
    @Transactional
    void rank(Caller pupil, UUID id, List<Wished> wished) {
        EnrolledStudent student = students.ofAccount(pupil.accountId()).orElseThrow(NotFound::new);
        // Nobody closes it meanwhile: no wish comes in after the last look at them.
        Round round = rounds.lockToRead(id)
                .filter(one -> one.schools().contains(student.schoolId()))
                .orElseThrow(NotFound::new);
        students.lock(student.id());
        if (round.state(calendar.today()) != State.OPEN) {
            throw Rejection.conflict("round-closed");
        }
        if (!pupils.ofWeek(List.of(student.schoolId()), round.week()).containsKey(student.id())) {
            throw Rejection.conflict("round-not-for-you", round.week());
        }
        if (wished.size() > round.mostWishes()) {
            throw Rejection.field("wishes", "round-too-many-wishes", round.mostWishes());
        }
        List<OfferId> ids = wished.stream().map(Wished::offerId).toList();
        if (Set.copyOf(ids).size() < ids.size()) {
            throw Rejection.field("wishes", "round-wish-twice");
        }
        requireOpen(round, student, ids);
        List<RoundWish> wishes = new ArrayList<>();
        for (Wished one : wished) {
            wishes.add(new RoundWish(student.id(), wishes.size() + 1, one.offerId(), one.minutes()));
        }
        roundWishes.rank(round, student.id(), wishes);
    }

    private void requireOpen(Round round, EnrolledStudent student, List<OfferId> ids) {
        Map<OfferId, Set<String>> open = offers.openTo(student.schoolId(), ids);
        Map<OfferId, Integer> free = seats.free(round.week(), ids);
        for (int number = 0; number < ids.size(); number++) {
            OfferId id = ids.get(number);
            if (!open.getOrDefault(id, Set.of()).contains(student.programme()) || free.getOrDefault(id, 0) < 1) {
                throw Rejection.field("wishes[" + number + "].offerId", "round-wish-closed", number + 1);
            }
        }
    }
}
