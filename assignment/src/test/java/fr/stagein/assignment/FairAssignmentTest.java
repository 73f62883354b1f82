package fr.stagein.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.assignment.Result.Forgone;
import fr.stagein.assignment.Result.NoChoice;
import fr.stagein.assignment.Result.NoSeatLeft;
import fr.stagein.assignment.Result.Placed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairAssignmentTest {

    private static final long SEED = 2027;

    @Test
    void as_many_as_can_be_have_a_place_before_any_wish_counts() {
        // 1 wants the place of 0 alone; 0 would like it best and may have another.
        FairAssignment found =
                solve(2, new int[] {1, 1}, new Choice(0, 0, 1, 10), new Choice(0, 1, 2, 50), new Choice(1, 0, 1, 60));

        assertThat(found.placed()).isEqualTo(2);
        assertThat(found.of(0)).isEqualTo(new Placed(1, 2, 50, List.of(new Forgone(0, 1, new Why.Needed(1)))));
        assertThat(found.of(1)).isEqualTo(new Placed(0, 1, 60, List.of()));
        assertThat(found.furthestBelow()).isZero();
    }

    @Test
    void wishes_count_before_minutes() {
        FairAssignment found = solve(
                2,
                new int[] {1, 1},
                new Choice(0, 0, 1, 500),
                new Choice(0, 1, 2, 1),
                new Choice(1, 1, 1, 500),
                new Choice(1, 0, 2, 1));

        assertThat(found.of(0)).isEqualTo(new Placed(0, 1, 500, List.of()));
        assertThat(found.of(1)).isEqualTo(new Placed(1, 1, 500, List.of()));
    }

    @Test
    void equal_wishes_are_decided_by_minutes() {
        FairAssignment found = solve(
                2,
                new int[] {1, 1},
                new Choice(0, 0, 3, 30),
                new Choice(0, 1, 3, 40),
                new Choice(1, 0, 3, 30),
                new Choice(1, 1, 3, 90));

        assertThat(found.of(0)).isEqualTo(new Placed(1, 3, 40, List.of()));
        assertThat(found.of(1)).isEqualTo(new Placed(0, 3, 30, List.of()));
    }

    @Test
    void who_may_have_nothing_is_told_apart_from_who_found_all_taken() {
        FairAssignment found =
                solve(3, new int[] {1, 0}, new Choice(0, 0, 1, 10), new Choice(1, 0, 1, 10), new Choice(2, 1, 1, 10));

        assertThat(found.placed()).isEqualTo(1);
        assertThat(found.of(2)).isEqualTo(new NoChoice());
        int without = found.of(0) instanceof NoSeatLeft ? 0 : 1;
        // The draws were the other one's more often, who would be without instead.
        assertThat(found.drawnWish(without)).isGreaterThan(found.drawnWish(1 - without));
        assertThat(found.of(without)).isEqualTo(new NoSeatLeft(List.of(new Forgone(0, 1, new Why.Needed(1)))));
    }

    @Test
    void of_two_who_want_one_seat_one_is_half_a_wish_below_the_lottery_and_no_more() {
        FairAssignment found = FairAssignment.of(
                PlacementProblem.of(
                        2,
                        new int[] {1, 1},
                        List.of(
                                new Choice(0, 0, 1, 10),
                                new Choice(0, 1, 2, 10),
                                new Choice(1, 0, 1, 10),
                                new Choice(1, 1, 2, 10))),
                SEED,
                10_000);

        assertThat(found.furthestBelow()).isBetween(0.48, 0.52);
        assertThat(found.drawnWish(0)).isBetween(1.48, 1.52);
    }

    @Test
    void nobody_pays_with_more_than_a_lottery_would_take_for_the_sum_of_the_others() {
        // 0 and 1 want place 0; 1 would fall to its fifth wish, 0 to its second alone.
        FairAssignment found = solve(
                2,
                new int[] {1, 1, 1},
                new Choice(0, 0, 1, 10),
                new Choice(0, 1, 2, 10),
                new Choice(1, 0, 1, 10),
                new Choice(1, 2, 5, 10));

        assertThat(found.of(0)).isEqualTo(new Placed(1, 2, 10, List.of(new Forgone(0, 1, new Why.Needed(1)))));
        assertThat(found.of(1)).isEqualTo(new Placed(0, 1, 10, List.of()));
    }

    @Test
    void the_same_seed_finds_the_same() {
        PlacementProblem problem = RandomProblems.of(7, 40, 25, 6);

        FairAssignment one = FairAssignment.of(problem, SEED);
        FairAssignment other = FairAssignment.of(problem, SEED);

        assertThat(IntStream.range(0, 40).mapToObj(one::of))
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj(other::of).toList());
    }

    @Test
    void nobody_and_nothing_is_no_error() {
        assertThat(solve(0, new int[0]).placed()).isZero();
        assertThat(solve(1, new int[0]).of(0)).isEqualTo(new NoChoice());
        assertThat(solve(0, new int[] {3}).isProven()).isTrue();
    }

    @Test
    void a_place_has_many_seats() {
        FairAssignment found = solve(
                3,
                new int[] {Integer.MAX_VALUE},
                new Choice(0, 0, 1, 1),
                new Choice(1, 0, 1, 1),
                new Choice(2, 0, 1, 1));

        assertThat(found.placed()).isEqualTo(3);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new Choice(0, 0, 0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Choice(0, 0, 1, 1_440)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Choice(-1, 0, 1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> solve(1, new int[] {-1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> solve(1, new int[] {1}, new Choice(1, 0, 1, 10)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> solve(1, new int[] {1}, new Choice(0, 0, 1, 10), new Choice(0, 0, 2, 10)))
                .hasMessageContaining("Twice");
    }

    private static FairAssignment solve(int students, int[] seats, Choice... choices) {
        FairAssignment found = FairAssignment.of(PlacementProblem.of(students, seats, List.of(choices)), SEED);
        assertThat(found.isProven()).isTrue();
        return found;
    }
}
