package fr.stagein.assignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The exact cheapest assignment by shortest augmenting paths with prices (Jonker and Volgenant 1987, sparse): each pupil
 * in turn is seated along the cheapest chain of moves. Prices keep every remaining cost at 0 or more, and prove that
 * nothing is cheaper.
 */
final class CheapestSeating {

    private static final int NOBODY = -1;

    private record Reached(long cost, int place) {
        private static final Comparator<Reached> NEAREST =
                Comparator.comparingLong(Reached::cost).thenComparingInt(Reached::place);
    }

    private final Choices choices;
    private final Seating seating;
    /** How many minutes a wish outweighs: all that the pupils together could travel. */
    private final long wishWorth;

    private final long[] studentPrice;
    private final long[] placePrice;

    private final long[] cost;
    private final boolean[] done;
    private final int[] reachedBy;

    CheapestSeating(Choices choices) {
        this.choices = choices;
        seating = new Seating(choices);
        wishWorth = (long) Choice.MOST_MINUTES * choices.students() + 1;
        studentPrice = new long[choices.students()];
        placePrice = new long[choices.places()];
        cost = new long[choices.places()];
        done = new boolean[choices.places()];
        reachedBy = new int[choices.places()];
    }

    Seating seating() {
        return seating;
    }

    /** @throws IllegalStateException if somebody cannot be seated */
    CheapestSeating seatAll() {
        for (int student = 0; student < choices.students(); student++) {
            seat(student);
        }
        return this;
    }

    private void seat(int student) {
        PriorityQueue<Reached> queue = startFrom();
        relax(student, 0, queue);
        int[] scanned = new int[choices.places()];
        int known = 0;
        int end = NOBODY;
        while (end == NOBODY) {
            Reached next = queue.poll();
            if (next == null) {
                throw new IllegalStateException("No seat for student " + student);
            }
            int place = next.place();
            if (done[place]) {
                continue;
            }
            if (seating.hasSeat(place)) {
                end = place;
            } else {
                done[place] = true;
                scanned[known++] = place;
                for (int number = 0; number < seating.taken(place); number++) {
                    relax(seating.sitting(place, number), next.cost(), queue);
                }
            }
        }
        reprice(student, cost[end], scanned, known);
        moveAlong(end, student);
    }

    private PriorityQueue<Reached> startFrom() {
        Arrays.fill(cost, Long.MAX_VALUE);
        Arrays.fill(done, false);
        return new PriorityQueue<>(Reached.NEAREST);
    }

    private void relax(int student, long soFar, PriorityQueue<Reached> queue) {
        for (int choice = choices.first[student]; choice < choices.first[student + 1]; choice++) {
            int place = choices.place[choice];
            long reached = soFar + remaining(student, choice);
            if (!done[place] && reached < cost[place]) {
                cost[place] = reached;
                reachedBy[place] = student;
                queue.add(new Reached(reached, place));
            }
        }
    }

    private void reprice(int student, long whole, int[] scanned, int known) {
        studentPrice[student] += whole;
        for (int number = 0; number < known; number++) {
            int place = scanned[number];
            long saved = whole - cost[place];
            placePrice[place] -= saved;
            for (int seat = 0; seat < seating.taken(place); seat++) {
                studentPrice[seating.sitting(place, seat)] += saved;
            }
        }
    }

    private void moveAlong(int end, int student) {
        int place = end;
        int mover;
        do {
            mover = reachedBy[place];
            int left = seating.placeOf(mover);
            seating.move(mover, place);
            place = left;
        } while (mover != student);
    }

    private long costOf(int choice) {
        return choices.wish[choice] * wishWorth + choices.minutes[choice];
    }

    private long remaining(int student, int choice) {
        return costOf(choice) - studentPrice[student] - placePrice[choices.place[choice]];
    }

    /**
     * What it would cost the others if this pupil had that place, exactly. Of all ways to make room the cheapest for
     * them counts.
     */
    Why whyNot(int student, int wanted) {
        int own = seating.placeOf(student);
        PriorityQueue<Reached> queue = startFrom();
        cost[wanted] = 0;
        reachedBy[wanted] = student;
        queue.add(new Reached(0, wanted));
        long best = Long.MAX_VALUE;
        int end = NOBODY;
        while (!queue.isEmpty()) {
            Reached next = queue.poll();
            int place = next.place();
            if (done[place]) {
                continue;
            }
            done[place] = true;
            // Prices are 0 or less, and of the two ends only the own place may have one below.
            if (best != Long.MAX_VALUE && next.cost() + placePrice[own] >= best) {
                break;
            }
            if (place == own || seating.hasSeat(place)) {
                long whole = next.cost() + placePrice[place];
                if (whole < best) {
                    best = whole;
                    end = place;
                }
                continue;
            }
            for (int number = 0; number < seating.taken(place); number++) {
                relax(seating.sitting(place, number), next.cost(), queue);
            }
        }
        return end == NOBODY ? new Why.Needed(seating.taken(wanted)) : lossAlong(end, wanted);
    }

    private Why lossAlong(int end, int wanted) {
        int wishes = 0;
        int minutes = 0;
        int moved = 0;
        int place = end;
        while (place != wanted) {
            int mover = reachedBy[place];
            int left = seating.placeOf(mover);
            int now = choices.choiceOf(mover, left);
            int then = choices.choiceOf(mover, place);
            wishes += choices.wish[then] - choices.wish[now];
            minutes += choices.minutes[then] - choices.minutes[now];
            moved++;
            place = left;
        }
        return new Why.OthersLose(moved, wishes, minutes);
    }

    /** Whether the prices prove that no assignment of these choices is cheaper. */
    boolean isProven() {
        for (int student = 0; student < choices.students(); student++) {
            for (int choice = choices.first[student]; choice < choices.first[student + 1]; choice++) {
                long left = remaining(student, choice);
                if (left < 0 || (choices.place[choice] == seating.placeOf(student) && left != 0)) {
                    return false;
                }
            }
        }
        for (int place = 0; place < choices.places(); place++) {
            if (placePrice[place] > 0 || (placePrice[place] < 0 && seating.hasSeat(place))) {
                return false;
            }
        }
        return true;
    }
}
