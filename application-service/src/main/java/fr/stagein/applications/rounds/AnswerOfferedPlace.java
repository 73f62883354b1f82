package fr.stagein.applications.rounds;

import fr.stagein.applications.placement.Apply;
import fr.stagein.applications.placement.SeatHolds;
import fr.stagein.applications.readmodel.Students;
import fr.stagein.applications.readmodel.Students.EnrolledStudent;
import fr.stagein.applications.rounds.RoundResult.Answer;
import fr.stagein.applications.rounds.RoundResult.Outcome;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.OfferId;
import fr.stagein.events.RoundPlaceState;
import fr.stagein.events.Stream;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A pupil takes the place that a round offers, which sends an application to the company while the seat stays held, or
 * does not, which frees it. The company says yes or no as always.
 */
@Component
class AnswerOfferedPlace {

    private final Rounds rounds;
    private final SeatHolds seats;
    private final Apply apply;
    private final Students students;
    private final EventPublisher events;
    private final Territory territory;
    private final TerritoryCalendar calendar;

    AnswerOfferedPlace(
            Rounds rounds,
            SeatHolds seats,
            Apply apply,
            Students students,
            EventPublisher events,
            Territory territory,
            TerritoryCalendar calendar) {
        this.rounds = rounds;
        this.seats = seats;
        this.apply = apply;
        this.students = students;
        this.events = events;
        this.territory = territory;
        this.calendar = calendar;
    }

    /** @throws Rejection if the time to answer is over, the place was refused before, or one may not apply there now */
    @Transactional
    void accept(Caller pupil, UUID id, String motivation) {
        EnrolledStudent student = own(pupil);
        Round round = rounds.find(id).orElseThrow(NotFound::new);
        RoundResult result = lock(round, student);
        if (result.answer() == Answer.ACCEPTED) {
            return;
        }
        requireAwaited(round, result);
        OfferId offer = Objects.requireNonNull(result.offerId());
        ApplicationId application = apply.apply(pupil, offer, round.week(), motivation);
        // As long as the company may think, and the pupil after it.
        seats.hold(
                student.id(),
                offer,
                round.week(),
                calendar.today().plusDays(territory.rules().daysToAnswer()));
        answered(round, student, Answer.ACCEPTED, application.value());
    }

    /** @throws Rejection if the time to answer is over, or the place was accepted before */
    @Transactional
    void refuse(Caller pupil, UUID id) {
        EnrolledStudent student = own(pupil);
        Round round = rounds.find(id).orElseThrow(NotFound::new);
        RoundResult result = lock(round, student);
        if (result.answer() == Answer.REFUSED) {
            return;
        }
        requireAwaited(round, result);
        seats.release(student.id(), Objects.requireNonNull(result.offerId()), round.week());
        answered(round, student, Answer.REFUSED, null);
    }

    private void answered(Round round, EnrolledStudent student, Answer answer, @Nullable UUID application) {
        rounds.answer(round, student.id(), answer, application);
        events.erase(Stream.ROUND_PLACES, RoundPlaceState.idOf(round.id(), student.id()));
    }

    private EnrolledStudent own(Caller pupil) {
        EnrolledStudent student = students.ofAccount(pupil.accountId()).orElseThrow(NotFound::new);
        // Same order everywhere: the student first.
        students.lock(student.id());
        return student;
    }

    private RoundResult lock(Round round, EnrolledStudent student) {
        return rounds.lockResult(round, student.id())
                .filter(one -> one.outcome() == Outcome.PLACED)
                .orElseThrow(NotFound::new);
    }

    private void requireAwaited(Round round, RoundResult result) {
        if (result.answer() != null) {
            throw Rejection.conflict("round-answered");
        }
        if (!round.awaitsAnswers(calendar.today())) {
            throw Rejection.conflict("round-answer-late");
        }
    }
}
