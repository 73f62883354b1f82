package fr.stagein.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The cheapest assignment of all others once one pupil has left, and from there what each place would cost them if that
 * pupil had it. Both steps are needed: somebody may gain from the seat that is left while somebody else makes room.
 */
final class Others {

    private static final int NOBODY = -1;

    private final Choices choices;
    private final Seating before;
    private final Seating seating;
    private final long[] studentPrice;
    private final long[] placePrice;
    private final CheapestSeating cheapest;
    /** Whoever took over the seat that was left, and those who followed. */
    private final List<Integer> followers = new ArrayList<>();

    Others(CheapestSeating cheapest, Choices choices, Askers askers, int student) {
        this.cheapest = cheapest;
        this.choices = choices;
        before = cheapest.seating();
        seating = before.copy();
        studentPrice = cheapest.studentPrices();
        placePrice = cheapest.placePrices();
        int left = seating.placeOf(student);
        seating.leave(student);
        if (placePrice[left] < 0) {
            takeOver(left, askers);
        }
    }

    /** The cheapest chain of moves that ends at the seat that was left: backwards from there, with prices. */
    private void takeOver(int left, Askers askers) {
        long[] cost = new long[choices.places()];
        int[] mover = new int[choices.places()];
        int[] to = new int[choices.places()];
        var done = new boolean[choices.places()];
        PriorityQueue<Reached> queue = startFrom(cost, left);
        long best = -placePrice[left];
        int start = left;
        while (!queue.isEmpty() && queue.peek().cost() < best) {
            Reached next = queue.remove();
            int place = next.place();
            if (done[place]) {
                continue;
            }
            done[place] = true;
            if (next.cost() - placePrice[place] < best) {
                best = next.cost() - placePrice[place];
                start = place;
            }
            for (int number = askers.first(place); number < askers.end(place); number++) {
                int asker = askers.student(number);
                int from = seating.placeOf(asker);
                if (from == Seating.NOWHERE || done[from]) {
                    continue;
                }
                long reached = next.cost() + remaining(asker, askers.choice(number));
                if (reached < cost[from]) {
                    cost[from] = reached;
                    mover[from] = asker;
                    to[from] = place;
                    queue.add(new Reached(reached, from));
                }
            }
        }
        reprice(cost, best);
        for (int place = start; place != left; place = to[place]) {
            followers.add(mover[place]);
        }
        // Whoever goes into the free seat first frees the next one.
        for (int number = followers.size() - 1; number >= 0; number--) {
            int follower = followers.get(number);
            seating.move(follower, to[before.placeOf(follower)]);
        }
    }

    private void reprice(long[] cost, long best) {
        for (int place = 0; place < choices.places(); place++) {
            if (cost[place] < best) {
                long raise = best - cost[place];
                placePrice[place] += raise;
                for (int number = 0; number < seating.taken(place); number++) {
                    studentPrice[seating.sitting(place, number)] -= raise;
                }
            }
        }
    }

    /** What it would cost the others if the pupil had that place, exactly: of all ways to make room the cheapest. */
    Why whyNot(int wanted) {
        long[] cost = new long[choices.places()];
        int[] mover = new int[choices.places()];
        var done = new boolean[choices.places()];
        PriorityQueue<Reached> queue = startFrom(cost, wanted);
        int end = NOBODY;
        while (end == NOBODY && !queue.isEmpty()) {
            Reached next = queue.remove();
            int place = next.place();
            if (done[place]) {
                continue;
            }
            done[place] = true;
            if (seating.hasSeat(place)) {
                // Its price is 0, as that of each with a free seat: the first one is the cheapest.
                end = place;
                continue;
            }
            for (int number = 0; number < seating.taken(place); number++) {
                int sitting = seating.sitting(place, number);
                for (int choice = choices.first[sitting]; choice < choices.first[sitting + 1]; choice++) {
                    int other = choices.place[choice];
                    long reached = next.cost() + remaining(sitting, choice);
                    if (!done[other] && reached < cost[other]) {
                        cost[other] = reached;
                        mover[other] = sitting;
                        queue.add(new Reached(reached, other));
                    }
                }
            }
        }
        return end == NOBODY ? new Why.Needed(before.taken(wanted)) : loss(end, wanted, mover);
    }

    private Why loss(int end, int wanted, int[] mover) {
        Map<Integer, Integer> then = new HashMap<>();
        followers.forEach(follower -> then.put(follower, seating.placeOf(follower)));
        for (int place = end; place != wanted; ) {
            then.put(mover[place], place);
            place = seating.placeOf(mover[place]);
        }
        then.entrySet().removeIf(move -> before.placeOf(move.getKey()) == move.getValue());
        int wishes = 0;
        int minutes = 0;
        for (Map.Entry<Integer, Integer> move : then.entrySet()) {
            int now = choices.choiceOf(move.getKey(), before.placeOf(move.getKey()));
            int later = choices.choiceOf(move.getKey(), move.getValue());
            wishes += choices.wish[later] - choices.wish[now];
            minutes += choices.minutes[later] - choices.minutes[now];
        }
        return new Why.OthersLose(then.size(), wishes, minutes);
    }

    private long remaining(int student, int choice) {
        return cheapest.costOf(choice) - studentPrice[student] - placePrice[choices.place[choice]];
    }

    private static PriorityQueue<Reached> startFrom(long[] cost, int place) {
        Arrays.fill(cost, Long.MAX_VALUE);
        cost[place] = 0;
        var queue = new PriorityQueue<>(Reached.NEAREST);
        queue.add(new Reached(0, place));
        return queue;
    }
}
