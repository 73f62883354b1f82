package fr.stagein.applications.rounds;

import fr.stagein.applications.rounds.RoundResult.Outcome;
import fr.stagein.applications.rounds.RoundResult.Reason;
import fr.stagein.applications.rounds.RoundResult.Why;
import fr.stagein.assignment.Choice;
import fr.stagein.assignment.FairAssignment;
import fr.stagein.assignment.PlacementProblem;
import fr.stagein.assignment.Result;
import fr.stagein.assignment.Result.Forgone;
import fr.stagein.events.OfferId;
import fr.stagein.events.StudentId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What a round gives to whom: the same for the same wishes, seats and seed, in whatever order they come.
 *
 * @param results one for each pupil, by id
 * @param furthestBelow by how many wishes the pupil who is furthest below the lottery is below it
 */
record RoundSolution(List<RoundResult> results, double furthestBelow) {

    /** Longer than any way: of several wishes of one pupil those with a known way are nearer. */
    private static final int WAY_UNKNOWN = 240;

    RoundSolution {
        results = List.copyOf(results);
    }

    /**
     * @param pupils who have no place
     * @param wishes theirs and others', for whatever offers
     * @param counts whether a wish is still one for an offer that is open to this pupil
     * @param seats of offers that are free now; others have none
     */
    static RoundSolution of(
            Collection<StudentId> pupils,
            List<RoundWish> wishes,
            Predicate<RoundWish> counts,
            Map<OfferId, Integer> seats,
            long seed) {
        List<StudentId> students =
                pupils.stream().sorted(Comparator.comparing(StudentId::value)).toList();
        List<OfferId> offers = seats.keySet().stream()
                .sorted(Comparator.comparing(OfferId::value))
                .toList();
        Map<StudentId, Integer> studentNumbers = numbers(students);
        Map<OfferId, Integer> offerNumbers = numbers(offers);
        List<Choice> choices = new ArrayList<>();
        Set<StudentId> wished = new HashSet<>();
        for (RoundWish wish : wishes) {
            Integer student = studentNumbers.get(wish.studentId());
            Integer offer = offerNumbers.get(wish.offerId());
            if (student == null) {
                continue;
            }
            wished.add(wish.studentId());
            if (offer != null && counts.test(wish)) {
                Integer minutes = wish.minutes();
                choices.add(new Choice(student, offer, wish.rank(), minutes == null ? WAY_UNKNOWN : minutes));
            }
        }
        int[] free =
                offers.stream().mapToInt(offer -> seats.getOrDefault(offer, 0)).toArray();
        FairAssignment found = FairAssignment.of(PlacementProblem.of(students.size(), free, choices), seed);
        List<RoundResult> results = new ArrayList<>();
        for (int number = 0; number < students.size(); number++) {
            StudentId student = students.get(number);
            results.add(result(student, found.of(number), offers, wished.contains(student)));
        }
        return new RoundSolution(results, found.furthestBelow());
    }

    private static RoundResult result(StudentId student, Result result, List<OfferId> offers, boolean wished) {
        return switch (result) {
            case Result.Placed placed ->
                RoundResult.found(
                        student, Outcome.PLACED, offers.get(placed.place()), placed.wish(), reasons(placed.forgone()));
            case Result.NoSeatLeft none ->
                RoundResult.found(student, Outcome.NO_SEAT_LEFT, null, null, reasons(none.forgone()));
            case Result.NoChoice none ->
                RoundResult.found(student, wished ? Outcome.NO_OPEN_WISH : Outcome.NO_WISH, null, null, List.of());
        };
    }

    private static List<Reason> reasons(List<Forgone> forgone) {
        return forgone.stream()
                .map(one -> switch (one.why()) {
                    case fr.stagein.assignment.Why.Needed needed ->
                        new Reason(one.wish(), Why.NEEDED, needed.pupils(), 0);
                    case fr.stagein.assignment.Why.OthersLose lose ->
                        new Reason(one.wish(), Why.OTHERS_LOSE, lose.others(), lose.wishes());
                })
                .toList();
    }

    private static <T> Map<T, Integer> numbers(List<T> all) {
        Map<T, Integer> numbers = new HashMap<>();
        all.forEach(one -> numbers.put(one, numbers.size()));
        return numbers;
    }

    /** Names what would be offered: another one once anything of it is different. */
    String fingerprint() {
        StringBuilder text = new StringBuilder();
        results.forEach(one -> text.append(one.studentId())
                .append(' ')
                .append(one.outcome())
                .append(' ')
                .append(one.offerId())
                .append('\n'));
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
