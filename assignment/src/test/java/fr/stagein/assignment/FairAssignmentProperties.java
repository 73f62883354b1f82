package fr.stagein.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.alg.matching.HopcroftKarpMaximumCardinalityBipartiteMatching;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** Against everything that could be, where that is little, and against JGraphT. */
class FairAssignmentProperties {

    private static final int DRAWS = 12;
    private static final double NEVER = 1e12;

    /** Nobody is worse off than by lottery where that can be; where it cannot, the furthest below is as little so as can be. */
    @Property(tries = 400)
    void it_is_the_fullest_then_the_fairest_then_of_the_best_wishes_then_the_nearest(
            @ForAll long seed, @ForAll @IntRange(max = 5) int students, @ForAll @IntRange(max = 4) int places) {
        PlacementProblem problem = RandomProblems.of(seed, students, places, 4);
        FairAssignment found = FairAssignment.of(problem, seed, DRAWS);
        Choices all = problem.choices().orWithout(students);
        List<int[]> every = new ArrayList<>(EveryAssignment.of(all));
        Function<int[], Long> without = one ->
                IntStream.of(one).filter(choice -> all.place[choice] == places).count();
        Function<int[], Long> furthestBelow = one -> IntStream.range(0, students)
                .mapToLong(student -> Math.max(
                        0, (long) DRAWS * all.wish[one[student]] - Math.round(found.drawnWish(student) * DRAWS)))
                .max()
                .orElse(0);
        int[] best = Collections.min(
                every,
                Comparator.comparing(without)
                        .thenComparing(furthestBelow)
                        .thenComparing(one -> EveryAssignment.wishes(all, one))
                        .thenComparing(one -> EveryAssignment.minutes(all, one)));

        assertThat((long) students - found.placed()).isEqualTo(without.apply(best));
        assertThat(Math.round(found.furthestBelow() * DRAWS)).isEqualTo(furthestBelow.apply(best));
        assertThat(IntStream.range(0, students).mapToLong(found::wish).sum())
                .isEqualTo(EveryAssignment.wishes(all, best));
        assertThat(IntStream.range(0, students)
                        .mapToObj(found::of)
                        .mapToLong(one -> one instanceof Result.Placed placed ? placed.minutes() : 0)
                        .sum())
                .isEqualTo(EveryAssignment.minutes(all, best));
        assertThat(found.isProven()).isTrue();
        for (int student = 0; student < students; student++) {
            assertThat(found.wish(student) - found.drawnWish(student))
                    .as("no further below the lottery than must be")
                    .isLessThanOrEqualTo(found.furthestBelow() + 1e-9);
        }
    }

    @Property(tries = 300)
    void each_draw_gives_the_next_in_the_order_the_best_that_leaves_the_assignment_full(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int students) {
        Choices choices = RandomProblems.of(seed, students, 4, 4).choices();
        Choices all = choices.orWithout(
                students - new FullestSeating(choices).fill().seating().seated());
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, students).boxed().toList());
        Collections.shuffle(order, new Random(seed));

        List<int[]> left = EveryAssignment.of(all);
        for (int student : order) {
            int best = left.stream().mapToInt(one -> one[student]).min().orElseThrow();
            left = left.stream().filter(one -> one[student] == best).toList();
        }

        int[] expected =
                IntStream.of(left.getFirst()).map(choice -> all.place[choice]).toArray();
        assertThat(Lottery.inOrder(
                        all, order.stream().mapToInt(Integer::intValue).toArray()))
                .isEqualTo(expected);
    }

    /** One gains from the seat that is left while another makes room: two chains of moves. */
    @Example
    void somebody_may_gain_from_the_seat_that_is_left() {
        a_place_that_went_to_others_would_cost_them_exactly_what_is_said(-7134961850779L, 5);
    }

    @Property(tries = 300)
    void a_place_that_went_to_others_would_cost_them_exactly_what_is_said(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int students) {
        Choices choices = RandomProblems.of(seed, students, 4, 4).choices();
        Choices all = choices.orWithout(
                students - new FullestSeating(choices).fill().seating().seated());
        CheapestSeating cheapest = new CheapestSeating(all).seatAll();
        List<int[]> every = EveryAssignment.of(all);
        int[] own = IntStream.range(0, students)
                .map(student -> all.choiceOf(student, cheapest.seating().placeOf(student)))
                .toArray();
        for (int student = 0; student < students; student++) {
            Others others = cheapest.without(student);
            for (int choice = all.first[student]; choice < own[student]; choice++) {
                Why why = others.whyNot(all.place[choice]);
                int wanted = choice;
                int who = student;
                Why expected = every.stream()
                        .filter(one -> one[who] == wanted)
                        .min(Comparator.<int[]>comparingLong(one -> EveryAssignment.wishes(all, one))
                                .thenComparingLong(one -> EveryAssignment.minutes(all, one)))
                        .map(one -> lost(all, one, own, who))
                        .orElse(new Why.Needed(cheapest.seating().taken(all.place[choice])));
                assertThat(withoutMovers(why)).isEqualTo(withoutMovers(expected));
            }
        }
    }

    private static Why lost(Choices all, int[] then, int[] now, int student) {
        return new Why.OthersLose(
                0,
                (int) (EveryAssignment.wishes(all, then)
                        - EveryAssignment.wishes(all, now)
                        - all.wish[then[student]]
                        + all.wish[now[student]]),
                (int) (EveryAssignment.minutes(all, then)
                        - EveryAssignment.minutes(all, now)
                        - all.minutes[then[student]]
                        + all.minutes[now[student]]));
    }

    /** Several ways that cost the same may move more or fewer. */
    private static Why withoutMovers(Why why) {
        return why instanceof Why.OthersLose lose ? new Why.OthersLose(0, lose.wishes(), lose.minutes()) : why;
    }

    @Property(tries = 15)
    void jgrapht_finds_as_many_and_nothing_cheaper(@ForAll long seed) {
        int students = 30;
        Choices choices = RandomProblems.of(seed, students, 20, 8).choices();
        int seated = new FullestSeating(choices).fill().seating().seated();
        var pairs = new SimpleWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        List<String> pupils =
                IntStream.range(0, students).mapToObj(one -> "pupil " + one).toList();
        List<String> seats = addSeats(pairs, choices, pupils);

        assertThat(seated)
                .isEqualTo(new HopcroftKarpMaximumCardinalityBipartiteMatching<>(
                                pairs, new HashSet<>(pupils), new HashSet<>(seats))
                        .getMatching()
                        .getEdges()
                        .size());

        Choices all = choices.orWithout(students - seated);
        CheapestSeating cheapest = new CheapestSeating(all).seatAll();
        long wishWorth = 100_000;
        long found = IntStream.range(0, students)
                .map(student -> all.choiceOf(student, cheapest.seating().placeOf(student)))
                .mapToLong(choice -> all.wish[choice] * wishWorth + all.minutes[choice])
                .sum();
        assertThat(found).isEqualTo(Math.round(cheapestByJgrapht(all, pupils, wishWorth)));
    }

    private static double cheapestByJgrapht(Choices all, List<String> pupils, long wishWorth) {
        var complete = new SimpleWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        List<String> seats = addSeats(complete, all, pupils);
        // It wants as many on either side, all of them joined.
        List<String> left = new ArrayList<>(pupils);
        IntStream.range(pupils.size(), seats.size()).forEach(number -> left.add("nobody " + number));
        left.forEach(complete::addVertex);
        for (int row = 0; row < left.size(); row++) {
            for (String seat : seats) {
                double weight = row < pupils.size() ? NEVER : 0;
                int place = Integer.parseInt(seat.split(" ")[1]);
                for (int choice = row < pupils.size() ? all.first[row] : 0;
                        choice < (row < pupils.size() ? all.first[row + 1] : 0);
                        choice++) {
                    if (all.place[choice] == place) {
                        weight = all.wish[choice] * wishWorth + all.minutes[choice];
                    }
                }
                DefaultWeightedEdge edge = complete.getEdge(left.get(row), seat);
                edge = edge == null ? complete.addEdge(left.get(row), seat) : edge;
                complete.setEdgeWeight(edge, weight);
            }
        }
        return new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(
                        complete, new LinkedHashSet<>(left), new LinkedHashSet<>(seats))
                .getMatching()
                .getWeight();
    }

    private static List<String> addSeats(
            SimpleWeightedGraph<String, DefaultWeightedEdge> graph, Choices choices, List<String> pupils) {
        pupils.forEach(graph::addVertex);
        List<String> seats = new ArrayList<>();
        for (int place = 0; place < choices.places(); place++) {
            for (int seat = 0; seat < choices.seats[place]; seat++) {
                String name = "seat " + place + " " + seat;
                seats.add(name);
                graph.addVertex(name);
            }
        }
        for (int student = 0; student < choices.students(); student++) {
            for (int choice = choices.first[student]; choice < choices.first[student + 1]; choice++) {
                for (String seat : seats) {
                    if (seat.startsWith("seat " + choices.place[choice] + " ")) {
                        graph.addEdge(pupils.get(student), seat);
                    }
                }
            }
        }
        return seats;
    }
}
