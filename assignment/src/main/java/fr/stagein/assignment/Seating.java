package fr.stagein.assignment;

import java.util.Arrays;

/** Who sits where, while it is being found. */
final class Seating {

    static final int NOWHERE = -1;

    private final int[] placeOf;
    /** The seats of place p begin here; there are never more of them than pupils who may have it. */
    private final int[] begins;

    private final int[] taken;
    private final int[] sitting;
    private final int[] seatOf;

    Seating(Choices choices) {
        placeOf = new int[choices.students()];
        Arrays.fill(placeOf, NOWHERE);
        seatOf = new int[choices.students()];
        int[] asked = new int[choices.places()];
        for (int place : choices.place) {
            asked[place]++;
        }
        begins = new int[choices.places() + 1];
        for (int place = 0; place < choices.places(); place++) {
            begins[place + 1] = begins[place] + Math.min(asked[place], choices.seats[place]);
        }
        taken = new int[choices.places()];
        sitting = new int[begins[choices.places()]];
    }

    private Seating(Seating other) {
        placeOf = other.placeOf.clone();
        begins = other.begins;
        taken = other.taken.clone();
        sitting = other.sitting.clone();
        seatOf = other.seatOf.clone();
    }

    Seating copy() {
        return new Seating(this);
    }

    int placeOf(int student) {
        return placeOf[student];
    }

    int[] places() {
        return placeOf.clone();
    }

    boolean hasSeat(int place) {
        return taken[place] < begins[place + 1] - begins[place];
    }

    int taken(int place) {
        return taken[place];
    }

    int sitting(int place, int number) {
        return sitting[begins[place] + number];
    }

    int seated() {
        return Arrays.stream(taken).sum();
    }

    /** Leaves the place of before, if there is one, and takes a seat that is free. */
    void move(int student, int place) {
        if (placeOf[student] != NOWHERE) {
            leave(student);
        }
        int seat = begins[place] + taken[place]++;
        sitting[seat] = student;
        seatOf[student] = seat;
        placeOf[student] = place;
    }

    void leave(int student) {
        int place = placeOf[student];
        int last = begins[place] + --taken[place];
        int mover = sitting[last];
        sitting[seatOf[student]] = mover;
        seatOf[mover] = seatOf[student];
        placeOf[student] = NOWHERE;
    }
}
