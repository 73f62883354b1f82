package fr.stagein.applications.rounds;

import fr.stagein.applications.placement.SeatHolds;
import fr.stagein.applications.readmodel.Schools;
import fr.stagein.applications.rounds.Round.State;
import fr.stagein.applications.rounds.RoundResult.Outcome;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.RoundPlaceState;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A school's staff, or the operator for the territory's, close a round early, cancel it, and offer what it found. Each step locks the round: of two
 * people the second sees what the first did, and what is done already changes nothing.
 */
@Component
class LeadRound {

    private final Rounds rounds;
    private final RoundSchools roundSchools;
    private final SolveRound solve;
    private final SeatHolds seats;
    private final Schools schools;
    private final EventPublisher events;
    private final TerritoryCalendar calendar;

    LeadRound(
            Rounds rounds,
            RoundSchools roundSchools,
            SolveRound solve,
            SeatHolds seats,
            Schools schools,
            EventPublisher events,
            TerritoryCalendar calendar) {
        this.rounds = rounds;
        this.roundSchools = roundSchools;
        this.solve = solve;
        this.seats = seats;
        this.schools = schools;
        this.events = events;
        this.calendar = calendar;
    }

    @Transactional
    void close(Caller staff, UUID id) {
        close(lock(staff, id));
    }

    @Transactional
    void closeOfTerritory(UUID id) {
        close(lockOfTerritory(id));
    }

    private void close(Round round) {
        switch (round.state(calendar.today())) {
            case OPEN -> rounds.close(round);
            case CLOSED, OFFERED -> {}
            case CANCELLED -> throw Rejection.conflict("round-cancelled");
        }
    }

    @Transactional
    void cancel(Caller staff, UUID id) {
        cancel(lock(staff, id));
    }

    @Transactional
    void cancelOfTerritory(UUID id) {
        cancel(lockOfTerritory(id));
    }

    private void cancel(Round round) {
        switch (round.state(calendar.today())) {
            case OPEN, CLOSED -> {
                rounds.cancel(round);
                roundSchools.over(round);
            }
            case CANCELLED -> {}
            case OFFERED -> throw Rejection.conflict("round-offered");
        }
    }

    /**
     * Offers each pupil the place that was found, and holds its seat.
     *
     * @param fingerprint of the preview that the staff looked at
     * @throws Rejection if the round is not closed, or something else would be offered by now
     */
    @Transactional
    void offer(Caller staff, UUID id, String fingerprint) {
        offer(lock(staff, id), fingerprint);
    }

    /** As {@link #offer}, for the operator, who sees numbers alone. */
    @Transactional
    void offerOfTerritory(UUID id, String fingerprint) {
        offer(lockOfTerritory(id), fingerprint);
    }

    private void offer(Round round, String fingerprint) {
        State state = round.state(calendar.today());
        if (state == State.OFFERED) {
            return;
        }
        if (state != State.CLOSED) {
            throw Rejection.conflict(state == State.OPEN ? "round-open" : "round-cancelled");
        }
        if (round.week().hasBegunBy(calendar.today())) {
            throw Rejection.conflict("week-past", round.week());
        }
        RoundSolution solution = solve.solveForGood(round);
        if (!solution.fingerprint().equals(fingerprint)) {
            throw Rejection.conflict("round-changed");
        }
        LocalDate answerBy = calendar.today().plusDays(round.daysToAnswer());
        LocalDate lastDay = round.week().monday().minusDays(1);
        LocalDate until = answerBy.isAfter(lastDay) ? lastDay : answerBy;
        rounds.offer(round, solution.results(), until);
        roundSchools.over(round);
        List<RoundResult> placed = solution.results().stream()
                .filter(one -> one.outcome() == Outcome.PLACED)
                .sorted(Comparator.comparing(one -> one.studentId().value()))
                .toList();
        for (RoundResult one : placed) {
            OfferId offer = Objects.requireNonNull(one.offerId());
            seats.hold(one.studentId(), offer, round.week(), until);
            events.publish(
                    EventType.ROUND_PLACE_OFFERED,
                    new RoundPlaceState(round.id(), 1, one.studentId(), offer, round.week(), until));
        }
    }

    private Round lock(Caller staff, UUID id) {
        Round round = rounds.lock(id).orElseThrow(NotFound::new);
        SchoolId own = round.schoolId();
        if (own == null) {
            throw new NotFound();
        }
        schools.require(staff, own);
        return round;
    }

    private Round lockOfTerritory(UUID id) {
        return rounds.lock(id).filter(Round::isOfTerritory).orElseThrow(NotFound::new);
    }
}
