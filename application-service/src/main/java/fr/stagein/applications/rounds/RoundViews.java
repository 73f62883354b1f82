package fr.stagein.applications.rounds;

import fr.stagein.applications.readmodel.Students;
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
    private final RoundSchools roundSchools;
    private final RoundWishes roundWishes;
    private final SolveRound solve;
    private final LastPupils pupils;
    private final RoundOffers offers;
    private final Students students;
    private final TerritoryCalendar calendar;

    RoundViews(
            Rounds rounds,
            RoundSchools roundSchools,
            RoundWishes roundWishes,
            SolveRound solve,
            LastPupils pupils,
            RoundOffers offers,
            Students students,
            TerritoryCalendar calendar) {
        this.rounds = rounds;
        this.roundSchools = roundSchools;
        this.roundWishes = roundWishes;
        this.solve = solve;
        this.pupils = pupils;
        this.offers = offers;
        this.students = students;
        this.calendar = calendar;
    }

    /**
     * @param ofTerritory whether the operator leads it, for several schools
     * @param takesPart whether this school agreed to it; its own it leads
     * @param pupilsWithWishes of {@code pupilsWithout}, who have no place now
     * @param answerBy last day to answer, once places are offered
     */
    record SchoolRound(
            UUID id,
            Week week,
            State state,
            boolean ofTerritory,
            boolean takesPart,
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
     * @param fingerprint names the preview, to be given back when it is offered; absent once it is, and where another offers
     * @param furthestBelow by how many wishes the pupil who is furthest below the lottery is below it; absent once offered
     * @param seed of that lottery, as digits, for whoever would work it out again
     */
    record RoundOutcome(
            SchoolRound round,
            @Nullable String fingerprint,
            @Nullable Double furthestBelow,
            String seed,
            List<PupilResult> results) {}

    record RoundOfSchool(Round round, SchoolId schoolId) {}

    record ChildRound(StudentId studentId, MyRound round) {}

    /** @param ofTerritory whether pupils of several schools take part */
    record MyRound(
            UUID id,
            Week week,
            State state,
            boolean ofTerritory,
            LocalDate closesOn,
            int mostWishes,
            List<Wish> wishes,
            @Nullable PupilResult result,
            @Nullable LocalDate answerBy,
            boolean awaitsAnswer) {}

    @Transactional(readOnly = true)
    List<SchoolRound> ofSchool(SchoolId school) {
        return rounds.ofSchool(school).stream()
                .map(round -> schoolRound(round, school))
                .toList();
    }

    /**
     * What a school reads of a round: its own pupils alone. Before it is offered, what would be offered now; nothing while it
     * is open or once it is cancelled.
     */
    @Transactional(readOnly = true)
    RoundOutcome outcome(Round round, SchoolId school) {
        String seed = Long.toString(round.seed());
        return switch (round.state(calendar.today())) {
            case OPEN, CANCELLED -> new RoundOutcome(schoolRound(round, school), null, null, seed, List.of());
            case CLOSED -> {
                RoundSolution solution = solve.solve(round);
                yield new RoundOutcome(
                        schoolRound(round, school),
                        round.isOfTerritory() ? null : solution.fingerprint(),
                        solution.furthestBelow(),
                        seed,
                        results(of(school, solution.results())));
            }
            case OFFERED ->
                new RoundOutcome(
                        schoolRound(round, school), null, null, seed, results(of(school, rounds.results(round))));
        };
    }

    /**
     * A round of this school.
     *
     * @param school absent for the one whose own it is
     * @throws NotFound if there is no such round, or it is another school's
     */
    @Transactional(readOnly = true)
    RoundOfSchool get(UUID id, @Nullable SchoolId school) {
        Round round = rounds.find(id).orElseThrow(NotFound::new);
        SchoolId own = round.schoolId();
        if (own != null) {
            return new RoundOfSchool(round, own);
        }
        if (school == null || !roundSchools.isInvited(id, school)) {
            throw new NotFound();
        }
        return new RoundOfSchool(round, school);
    }

    private List<RoundResult> of(SchoolId school, List<RoundResult> results) {
        Map<StudentId, SchoolId> schools =
                pupils.schoolsOf(results.stream().map(RoundResult::studentId).toList());
        return results.stream()
                .filter(one -> school.equals(schools.get(one.studentId())))
                .toList();
    }

    /** Empty for a caller who is no pupil any more. */
    @Transactional(readOnly = true)
    List<MyRound> mine(Caller pupil) {
        return students.ofAccount(pupil.accountId())
                .map(student -> rounds.ofPupil(student.id()).stream()
                        .map(round -> mine(round, student.id()))
                        .toList())
                .orElse(List.of());
    }

    /** Of the guardian's children, as the children see them; nobody but the pupil wishes or answers. */
    @Transactional(readOnly = true)
    List<ChildRound> ofChildren(Caller guardian) {
        return students.ofGuardian(guardian.accountId()).stream()
                .flatMap(child ->
                        rounds.ofPupil(child).stream().map(round -> new ChildRound(child, mine(round, child))))
                .toList();
    }

    private MyRound mine(Round round, StudentId student) {
        List<RoundWish> wishes = roundWishes.of(round, student);
        Map<OfferId, OfferName> names =
                offers.names(wishes.stream().map(RoundWish::offerId).toList());
        LocalDate today = calendar.today();
        PupilResult result = results(rounds.result(round, student).stream().toList()).stream()
                .findFirst()
                .orElse(null);
        return new MyRound(
                round.id(),
                round.week(),
                round.state(today),
                round.isOfTerritory(),
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

    private SchoolRound schoolRound(Round round, SchoolId school) {
        return new SchoolRound(
                round.id(),
                round.week(),
                round.state(calendar.today()),
                round.isOfTerritory(),
                round.schools().contains(school),
                round.closesOn(),
                round.mostWishes(),
                round.daysToAnswer(),
                roundWishes.pupilsBySchool(round).getOrDefault(school, 0),
                pupils.ofWeek(List.of(school), round.week()).size(),
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
