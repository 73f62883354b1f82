package fr.stagein.applications.rounds;

import fr.stagein.applications.rounds.LastPupils.Without;
import fr.stagein.applications.rounds.Round.State;
import fr.stagein.applications.rounds.RoundResult.Outcome;
import fr.stagein.applications.rounds.RoundSchools.Invited;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the operator reads of the territory's rounds: numbers by school, nobody's wishes and nobody's place. */
@Component
class TerritoryRounds {

    private final Rounds rounds;
    private final RoundSchools schools;
    private final RoundWishes wishes;
    private final SolveRound solve;
    private final LastPupils pupils;
    private final TerritoryCalendar calendar;

    TerritoryRounds(
            Rounds rounds,
            RoundSchools schools,
            RoundWishes wishes,
            SolveRound solve,
            LastPupils pupils,
            TerritoryCalendar calendar) {
        this.rounds = rounds;
        this.schools = schools;
        this.wishes = wishes;
        this.solve = solve;
        this.pupils = pupils;
        this.calendar = calendar;
    }

    /**
     * @param pupilsWithout who have no place now; 0 before the school has agreed
     * @param pupilsWithWishes who ranked any
     * @param placed absent while the round is open, and in a list
     */
    record SchoolInRound(
            SchoolId schoolId,
            String name,
            boolean agreed,
            int pupilsWithout,
            int pupilsWithWishes,
            @Nullable Integer placed) {}

    /**
     * @param fingerprint names the preview, to be given back when it is offered; absent in a list and once it is
     * @param furthestBelow by how many wishes the pupil who is furthest below the lottery is below it; with the fingerprint
     * @param seed of that lottery, as digits
     */
    record TerritoryRound(
            UUID id,
            Week week,
            State state,
            LocalDate closesOn,
            int mostWishes,
            int daysToAnswer,
            @Nullable LocalDate answerBy,
            String seed,
            @Nullable String fingerprint,
            @Nullable Double furthestBelow,
            List<SchoolInRound> schools) {}

    /** Without what would be offered. */
    @Transactional(readOnly = true)
    List<TerritoryRound> all() {
        return rounds.ofTerritory().stream()
                .map(round -> round(round, null, null))
                .toList();
    }

    /** With what would be offered now, once it is closed. */
    @Transactional(readOnly = true)
    TerritoryRound one(UUID id) {
        Round round = rounds.find(id).filter(Round::isOfTerritory).orElseThrow(NotFound::new);
        return switch (round.state(calendar.today())) {
            case OPEN, CANCELLED -> round(round, null, null);
            case CLOSED -> {
                RoundSolution solution = solve.solve(round);
                yield round(round, solution, solution.results());
            }
            case OFFERED -> round(round, null, rounds.results(round));
        };
    }

    /** Schools with pupils who have no place in that week. */
    @Transactional(readOnly = true)
    List<LastPupils.SchoolWithout> schoolsWithout(Week week) {
        return pupils.schoolsWithout(week);
    }

    private TerritoryRound round(Round round, @Nullable RoundSolution preview, @Nullable List<RoundResult> results) {
        Map<SchoolId, Long> without =
                count(pupils.ofWeek(round.schools(), round.week()).values(), Without::schoolId);
        Map<SchoolId, Integer> wished = wishes.pupilsBySchool(round);
        Map<SchoolId, Long> placed = results == null ? null : placed(results);
        return new TerritoryRound(
                round.id(),
                round.week(),
                round.state(calendar.today()),
                round.closesOn(),
                round.mostWishes(),
                round.daysToAnswer(),
                round.answerBy(),
                Long.toString(round.seed()),
                preview == null ? null : preview.fingerprint(),
                preview == null ? null : preview.furthestBelow(),
                schools.of(round.id()).stream()
                        .map(school -> new SchoolInRound(
                                school.schoolId(),
                                school.name(),
                                school.agreed(),
                                without.getOrDefault(school.schoolId(), 0L).intValue(),
                                wished.getOrDefault(school.schoolId(), 0),
                                placedOf(school, placed)))
                        .toList());
    }

    private static @Nullable Integer placedOf(Invited school, @Nullable Map<SchoolId, Long> placed) {
        return placed == null
                ? null
                : placed.getOrDefault(school.schoolId(), 0L).intValue();
    }

    private Map<SchoolId, Long> placed(List<RoundResult> results) {
        List<StudentId> placed = results.stream()
                .filter(one -> one.outcome() == Outcome.PLACED)
                .map(RoundResult::studentId)
                .toList();
        return count(pupils.schoolsOf(placed).values(), Function.identity());
    }

    private static <T> Map<SchoolId, Long> count(Collection<T> all, Function<T, SchoolId> school) {
        return all.stream().collect(Collectors.groupingBy(school, Collectors.counting()));
    }
}
