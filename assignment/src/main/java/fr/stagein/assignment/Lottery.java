package fr.stagein.assignment;

import java.util.Arrays;
import java.util.Random;

/**
 * What a fair draw would give: in a drawn order each pupil takes the best choice with which still as many pupils get a
 * place as can be (random serial dictatorship among the fullest assignments). Drawn many times, it gives each pupil's
 * average.
 */
final class Lottery {

    private final Choices choices;
    private final Random random;
    private final int[] order;

    /** @param choices in which everybody gets one, see {@link Choices#orWithout} */
    Lottery(Choices choices, long seed) {
        this.choices = choices;
        // The only generator whose numbers the language's own documents fix: the same seed draws the same for ever.
        random = new Random(seed);
        order = new int[choices.students()];
        Arrays.setAll(order, student -> student);
    }

    /** @return for each pupil the sum of the wishes that so many draws gave */
    int[] sums(int draws) {
        int[] sums = new int[choices.students()];
        for (int draw = 0; draw < draws; draw++) {
            int[] places = draw();
            for (int student = 0; student < places.length; student++) {
                sums[student] += choices.wish[choices.choiceOf(student, places[student])];
            }
        }
        return sums;
    }

    private int[] draw() {
        shuffle();
        return inOrder(choices, order);
    }

    static int[] inOrder(Choices choices, int[] order) {
        FullestSeating fullest = new FullestSeating(choices).fill();
        Seating seating = fullest.seating();
        for (int student : order) {
            int fallback = seating.placeOf(student);
            seating.leave(student);
            boolean seated = false;
            for (int choice = choices.first[student]; !seated; choice++) {
                if (choices.place[choice] == fallback) {
                    seating.move(student, fallback);
                    seated = true;
                } else {
                    seated = fullest.seat(student, choice, choice + 1);
                }
            }
            fullest.fix(student);
        }
        return seating.places();
    }

    private void shuffle() {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int student = order[last];
            order[last] = order[other];
            order[other] = student;
        }
    }
}
