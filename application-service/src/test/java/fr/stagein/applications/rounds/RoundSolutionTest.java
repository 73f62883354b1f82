package fr.stagein.applications.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.rounds.RoundResult.Outcome;
import fr.stagein.applications.rounds.RoundResult.Reason;
import fr.stagein.applications.rounds.RoundResult.Why;
import fr.stagein.events.OfferId;
import fr.stagein.events.StudentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundSolutionTest {

    private static final long SEED = 7;

    private final StudentId lea = new StudentId(new UUID(0, 1));
    private final StudentId noah = new StudentId(new UUID(0, 2));
    private final StudentId ines = new StudentId(new UUID(0, 3));
    private final OfferId bakery = new OfferId(new UUID(1, 1));
    private final OfferId garage = new OfferId(new UUID(1, 2));

    @Test
    void who_has_another_wish_leaves_the_seat_to_whom_it_is_the_only_one() {
        RoundSolution solution = RoundSolution.of(
                List.of(lea, noah),
                List.of(wish(lea, 1, bakery), wish(lea, 2, garage), wish(noah, 1, bakery)),
                wish -> true,
                Map.of(bakery, 1, garage, 1),
                SEED);

        assertThat(solution.results())
                .containsExactly(
                        RoundResult.found(lea, Outcome.PLACED, garage, 2, List.of(new Reason(1, Why.NEEDED, 1, 0))),
                        RoundResult.found(noah, Outcome.PLACED, bakery, 1, List.of()));
        assertThat(solution.furthestBelow()).isZero();
    }

    @Test
    void who_stays_without_learns_why() {
        RoundSolution solution = RoundSolution.of(
                List.of(lea, noah, ines),
                List.of(wish(lea, 1, garage), wish(noah, 1, bakery)),
                wish -> !wish.offerId().equals(garage),
                Map.of(bakery, 0, garage, 5),
                SEED);

        assertThat(solution.results())
                .extracting(RoundResult::outcome)
                .containsExactly(Outcome.NO_OPEN_WISH, Outcome.NO_OPEN_WISH, Outcome.NO_WISH);
    }

    @Test
    void a_wish_of_a_pupil_who_found_a_place_meanwhile_takes_no_seat() {
        RoundSolution solution = RoundSolution.of(
                List.of(noah),
                List.of(wish(lea, 1, bakery), wish(noah, 1, bakery)),
                wish -> true,
                Map.of(bakery, 1),
                SEED);

        assertThat(solution.results()).containsExactly(RoundResult.found(noah, Outcome.PLACED, bakery, 1, List.of()));
    }

    @Test
    void the_order_in_which_it_is_read_changes_nothing() {
        Random random = new Random(3);
        List<StudentId> pupils = new ArrayList<>(IntStream.range(0, 30)
                .mapToObj(number -> new StudentId(new UUID(2, number)))
                .toList());
        Map<OfferId, Integer> seats = new HashMap<>();
        IntStream.range(0, 12).forEach(number -> seats.put(new OfferId(new UUID(3, number)), 1 + number % 3));
        List<RoundWish> wishes = new ArrayList<>();
        for (StudentId pupil : pupils) {
            List<OfferId> some = new ArrayList<>(seats.keySet());
            some.sort(Comparator.comparing(OfferId::value));
            Collections.shuffle(some, random);
            IntStream.range(0, 4).forEach(rank -> wishes.add(wish(pupil, rank + 1, some.get(rank))));
        }
        RoundSolution first = RoundSolution.of(pupils, wishes, wish -> true, seats, SEED);
        Collections.shuffle(pupils, random);
        Collections.shuffle(wishes, random);
        RoundSolution second = RoundSolution.of(pupils, wishes, wish -> true, Map.copyOf(seats), SEED);

        assertThat(second).isEqualTo(first);
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
    }

    private static RoundWish wish(StudentId student, int rank, OfferId offer) {
        return new RoundWish(student, rank, offer, 20);
    }
}
