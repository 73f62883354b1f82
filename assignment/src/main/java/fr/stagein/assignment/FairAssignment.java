package fr.stagein.assignment;

import fr.stagein.assignment.Result.Forgone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An assignment in this order: as many pupils as can be have a place; the pupil who is furthest below a lottery is as
 * little below it as can be; the sum of the wishes is the smallest; then that of the minutes.
 *
 * <p>A pupil is below a lottery by the wish that was found minus the average wish of so many drawn ones, see {@link
 * Lottery}; staying without counts as one wish after the last. If there is any fullest assignment in which nobody is worse off
 * than by lottery, then in this one nobody is. There need not be one: of two who want the same single seat, one is half
 * a wish below.
 */
public final class FairAssignment {

    /** Enough for an average that another seed hardly changes. */
    public static final int DRAWS = 40;

    private final Choices all;
    private final Choices allowed;
    private final CheapestSeating cheapest;
    private final int[] drawn;
    private final int draws;
    private final long belowByTimesDraws;

    private FairAssignment(
            Choices all, Choices allowed, CheapestSeating cheapest, int[] drawn, int draws, long belowByTimesDraws) {
        this.all = all;
        this.allowed = allowed;
        this.cheapest = cheapest;
        this.drawn = drawn;
        this.draws = draws;
        this.belowByTimesDraws = belowByTimesDraws;
    }

    /** @param seed of the draws: whoever has it and the wishes finds the same */
    public static FairAssignment of(PlacementProblem problem, long seed) {
        return of(problem, seed, DRAWS);
    }

    static FairAssignment of(PlacementProblem problem, long seed, int draws) {
        Choices choices = problem.choices();
        int without = choices.students()
                - new FullestSeating(choices).fill().seating().seated();
        Choices all = choices.orWithout(without);
        int[] drawn = new Lottery(all, seed).sums(draws);
        long[] below = below(all, drawn, draws);
        long least = leastBelow(all, below);
        Choices allowed = all.only(choice -> below[choice] <= least);
        CheapestSeating cheapest = new CheapestSeating(allowed).seatAll();
        return new FairAssignment(all, allowed, cheapest, drawn, draws, least);
    }

    /** By how much each choice is below the pupil's lottery, times the draws so that it is a whole number. */
    private static long[] below(Choices choices, int[] drawn, int draws) {
        long[] below = new long[choices.place.length];
        for (int student = 0; student < choices.students(); student++) {
            for (int choice = choices.first[student]; choice < choices.first[student + 1]; choice++) {
                below[choice] = Math.max(0, (long) draws * choices.wish[choice] - drawn[student]);
            }
        }
        return below;
    }

    private static long leastBelow(Choices choices, long[] below) {
        long[] steps = Arrays.stream(below).sorted().distinct().toArray();
        int low = 0;
        int high = steps.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            long most = steps[middle];
            if (new FullestSeating(choices.only(choice -> below[choice] <= most))
                    .fill()
                    .everybodySits()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return steps.length == 0 ? 0 : steps[low];
    }

    /** What was found, with the reasons. Works them out anew each time. */
    public Result of(int student) {
        int place = cheapest.seating().placeOf(student);
        int choice = all.choiceOf(student, place);
        List<Forgone> forgone = forgone(student, choice);
        if (place != without()) {
            return new Result.Placed(place, all.wish[choice], all.minutes[choice], forgone);
        }
        return forgone.isEmpty() ? new Result.NoChoice() : new Result.NoSeatLeft(forgone);
    }

    private List<Forgone> forgone(int student, int found) {
        List<Forgone> forgone = new ArrayList<>();
        if (all.wish[all.first[student]] == all.wish[found]) {
            return forgone;
        }
        Others others = cheapest.without(student);
        for (int choice = all.first[student]; choice < found; choice++) {
            int place = all.place[choice];
            if (all.wish[choice] < all.wish[found] && all.seats[place] > 0) {
                forgone.add(new Forgone(place, all.wish[choice], others.whyNot(place)));
            }
        }
        return forgone;
    }

    public int students() {
        return all.students();
    }

    /** How many have a place: no assignment has more. */
    public int placed() {
        return all.students() - cheapest.seating().taken(without());
    }

    /** Which wish the draws gave this pupil on the average. */
    public double drawnWish(int student) {
        return (double) drawn[student] / draws;
    }

    /** By how many wishes the pupil who is furthest below the lottery is below it. */
    public double furthestBelow() {
        return (double) belowByTimesDraws / draws;
    }

    /** The wish that was found, one after everybody's last for who stays without. */
    public int wish(int student) {
        return all.wish[all.choiceOf(student, cheapest.seating().placeOf(student))];
    }

    /** Whether it is proven that no fair assignment is cheaper. */
    public boolean isProven() {
        return cheapest.isProven() && allowed.students() == cheapest.seating().seated();
    }

    private int without() {
        return all.places() - 1;
    }
}
