package fr.stagein.assignment;

import java.util.Arrays;

/** Seats one pupil more without leaving another without, by moving others on where that is needed (augmenting paths). */
final class FullestSeating {

    private static final int NOBODY = -1;

    private final Choices choices;
    private final Seating seating;
    private final boolean[] fixed;

    private final int[] lookedAtIn;
    private final int[] reachedBy;
    private final int[] queue;
    private int look;

    FullestSeating(Choices choices) {
        this.choices = choices;
        seating = new Seating(choices);
        fixed = new boolean[choices.students()];
        lookedAtIn = new int[choices.places()];
        reachedBy = new int[choices.places()];
        queue = new int[choices.students()];
        Arrays.fill(reachedBy, NOBODY);
    }

    Seating seating() {
        return seating;
    }

    /** Seats as many as can be. */
    FullestSeating fill() {
        for (int student = 0; student < choices.students(); student++) {
            seat(student, choices.first[student], choices.first[student + 1]);
        }
        return this;
    }

    boolean everybodySits() {
        return seating.seated() == choices.students();
    }

    /** Nobody is moved from there any more. */
    void fix(int student) {
        fixed[student] = true;
    }

    /** @return whether a pupil who sits nowhere does now, on one of these choices */
    boolean seat(int student, int from, int to) {
        look++;
        int end = reach(student, from, to);
        int waiting = 0;
        int known = 0;
        for (int choice = from; choice < to && end == NOBODY; choice++) {
            known = enqueue(choices.place[choice], student, known);
        }
        while (end == NOBODY && waiting < known) {
            int mover = queue[waiting++];
            int begin = choices.first[mover];
            int stop = choices.first[mover + 1];
            end = reach(mover, begin, stop);
            for (int choice = begin; choice < stop && end == NOBODY; choice++) {
                known = enqueue(choices.place[choice], mover, known);
            }
        }
        if (end == NOBODY) {
            return false;
        }
        moveAlong(end, student);
        return true;
    }

    /** A place with a seat left that the mover may take at once. */
    private int reach(int mover, int from, int to) {
        for (int choice = from; choice < to; choice++) {
            int place = choices.place[choice];
            if (lookedAtIn[place] != look && seating.hasSeat(place)) {
                lookedAtIn[place] = look;
                reachedBy[place] = mover;
                return place;
            }
        }
        return NOBODY;
    }

    private int enqueue(int place, int mover, int known) {
        if (lookedAtIn[place] == look) {
            return known;
        }
        lookedAtIn[place] = look;
        reachedBy[place] = mover;
        int next = known;
        for (int number = 0; number < seating.taken(place); number++) {
            int sitting = seating.sitting(place, number);
            if (!fixed[sitting]) {
                queue[next++] = sitting;
            }
        }
        return next;
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
}
