package fr.stagein.applications.rounds;

import fr.stagein.applications.readmodel.Students;
import fr.stagein.applications.readmodel.Students.EnrolledStudent;
import fr.stagein.applications.rounds.Round.State;
import fr.stagein.applications.rounds.RoundOffers.OfferName;
import fr.stagein.applications.rounds.RoundResult.Answer;
import fr.stagein.applications.rounds.RoundResult.Outcome;
import fr.stagein.applications.rounds.RoundResult.Reason;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each side reads of rounds: the school all results, a pupil the own one, with others as numbers alone. */
@Component
class RoundViews {

    private final Rounds rounds;
    private final SolveRound solve;
    private final LastPupils pupils;
    private final RoundOffers offers;
    private final Students students;
    private final TerritoryCalendar calendar;

    RoundViews(
            Rounds rounds,
            SolveRound solve,
            LastPupils pupils,
            RoundOffers offers,
            Students students,
            TerritoryCalendar calendar) {
        this.rounds = rounds;
        this.solve = solve;
        this.pupils = pupils;
        this.offers = offers;
        this.students = students;
        this.calendar = calendar;
    }

    /**
     * @param pupilsWithWishes of {@code pupilsWithout}, who have no place now
     * @param answerBy last day to answer, once places are offered
     */
    record SchoolRound(
            UUID id,
            Week week,
            State state,
            LocalDate closesOn,
            int mostWishes,
            int daysToAnswer,
            int pupilsWithWishes,
            int pupilsWithout,
            @Nullable LocalDate answerBy) {}

    /** An offer in words, empty for one that is not known any more. */
    record Wish(int rank, OfferId offerId, String title, String companyName, String communeName) {}

    /** @param place absent without one; its rank says which wish it is */
    record PupilResult(
            StudentId studentId,
            Outcome outcome,
            @Nullable Wish place,
            List<Reason> reasons,
            @Nullable Answer answer) {}

    /**
     * @param fingerprint names the preview, to be given back when it is offered; absent once it is
     * @param furthestBelow by how many wishes the pupil who is furthest below the lottery is below it; absent once offered
     * @param seed of that lottery, as digits, for whoever would work it out again
     */
    record RoundOutcome(
            SchoolRound round,
            @Nullable String fingerprint,
            @Nullable Double furthestBelow,
            String seed,
            List<PupilResult> results) {}

    record MyRound(
            UUID id,
            Week week,
            State state,
            LocalDate closesOn,
            int mostWishes,
            List<Wish> wishes,
            @Nullable PupilResult result,
            @Nullable LocalDate answerBy,
            boolean awaitsAnswer) {}

    @Transactional(readOnly = true)
    List<SchoolRound> ofSchool(SchoolId school) {
        return rounds.ofSchool(school).stream().map(this::schoolRound).toList();
    }

    /** Before it is offered, what would be offered now; nothing while it is open or once it is cancelled. */
    @Transactional(readOnly = true)
    RoundOutcome outcome(Round round) {
        String seed = Long.toString(round.seed());
        return switch (round.state(calendar.today())) {
            case OPEN, CANCELLED -> new RoundOutcome(schoolRound(round), null, null, seed, List.of());
            case CLOSED -> {
                RoundSolution solution = solve.solve(round);
                yield new RoundOutcome(
                        schoolRound(round),
                        solution.fingerprint(),
                        solution.furthestBelow(),
                        seed,
                        results(solution.results()));
            }
            case OFFERED -> new RoundOutcome(schoolRound(round), null, null, seed, results(rounds.results(round)));
        };
    }

    /** @throws NotFound if there is no such round */
    @Transactional(readOnly = true)
    Round get(UUID id) {
        return rounds.find(id).orElseThrow(NotFound::new);
    }

    /** Empty for a caller who is no pupil any more. */
    @Transactional(readOnly = true)
    List<MyRound> mine(Caller pupil) {
        return students.ofAccount(pupil.accountId())
                .map(student -> rounds.ofPupil(student.id()).stream()
                        .map(round -> mine(round, student))
                        .toList())
                .orElse(List.of());
    }

    private MyRound mine(Round round, EnrolledStudent student) {
        List<RoundWish> wishes = rounds.wishes(round, student.id());
        Map<OfferId, OfferName> names =
                offers.names(wishes.stream().map(RoundWish::offerId).toList());
        LocalDate today = calendar.today();
        PupilResult result =
                results(rounds.results(round).stream()
                                .filter(one -> one.studentId().equals(student.id()))
                                .toList())
                        .stream()
                        .findFirst()
                        .orElse(null);
        return new MyRound(
                round.id(),
                round.week(),
                round.state(today),
                round.closesOn(),
                round.mostWishes(),
                wishes.stream()
                        .map(wish -> wish(wish.rank(), wish.offerId(), names))
                        .toList(),
                result,
                round.answerBy(),
                result != null
                        && result.outcome() == Outcome.PLACED
                        && result.answer() == null
                        && round.awaitsAnswers(today));
    }

    private SchoolRound schoolRound(Round round) {
        return new SchoolRound(
                round.id(),
                round.week(),
                round.state(calendar.today()),
                round.closesOn(),
                round.mostWishes(),
                round.daysToAnswer(),
                rounds.pupilsWithWishes(round),
                pupils.ofWeek(round.schoolId(), round.week()).size(),
                round.answerBy());
    }

    private List<PupilResult> results(List<RoundResult> found) {
        Map<OfferId, OfferName> names = offers.names(
                found.stream().flatMap(one -> Stream.ofNullable(one.offerId())).collect(Collectors.toSet()));
        return found.stream()
                .map(one ->
                        new PupilResult(one.studentId(), one.outcome(), place(one, names), one.reasons(), one.answer()))
                .toList();
    }

    private static @Nullable Wish place(RoundResult result, Map<OfferId, OfferName> names) {
        OfferId offer = result.offerId();
        Integer rank = result.rank();
        return offer == null || rank == null ? null : wish(rank, offer, names);
    }

    private static Wish wish(int rank, OfferId offer, Map<OfferId, OfferName> names) {
        OfferName name = names.getOrDefault(offer, new OfferName("", "", ""));
        return new Wish(rank, offer, name.title(), name.companyName(), name.communeName());
    }
}
