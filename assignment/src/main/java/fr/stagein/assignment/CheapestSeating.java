package fr.stagein.assignment;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The exact cheapest assignment by shortest augmenting paths with prices (Jonker and Volgenant 1987, sparse): each pupil
 * in turn is seated along the cheapest chain of moves. Prices keep every remaining cost at 0 or more, and prove that
 * nothing is cheaper.
 */
final class CheapestSeating {

    private static final int NOBODY = -1;

    private final Choices choices;
    private final Seating seating;
    /** How many minutes a wish outweighs: all that the pupils together could travel. */
    private final long wishWorth;

    private final long[] studentPrice;
    private final long[] placePrice;

    private final long[] cost;
    private final boolean[] done;
    private final int[] reachedBy;
    private final Askers askers;

    CheapestSeating(Choices choices) {
        this.choices = choices;
        seating = new Seating(choices);
        askers = new Askers(choices);
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

    long costOf(int choice) {
        return choices.wish[choice] * wishWorth + choices.minutes[choice];
    }

    private long remaining(int student, int choice) {
        return costOf(choice) - studentPrice[student] - placePrice[choices.place[choice]];
    }

    /** What each place would cost the others if this pupil had it. */
    Others without(int student) {
        return new Others(this, choices, askers, student);
    }

    long[] studentPrices() {
        return studentPrice.clone();
    }

    long[] placePrices() {
        return placePrice.clone();
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
