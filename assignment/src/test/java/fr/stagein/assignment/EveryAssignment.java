package fr.stagein.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All assignments there are: for what is small enough to try everything. */
final class EveryAssignment {

    private final Choices choices;
    private final int[] chosen;
    private final int[] left;
    private final List<int[]> found = new ArrayList<>();

    private EveryAssignment(Choices choices) {
        this.choices = choices;
        chosen = new int[choices.students()];
        left = choices.seats.clone();
    }

    /** @return those in which everybody has one of the choices, as the number of each pupil's choice */
    static List<int[]> of(Choices choices) {
        EveryAssignment every = new EveryAssignment(choices);
        every.from(0);
        return every.found;
    }

    static long wishes(Choices choices, int[] assignment) {
        return Arrays.stream(assignment)
                .mapToLong(choice -> choices.wish[choice])
                .sum();
    }

    static long minutes(Choices choices, int[] assignment) {
        return Arrays.stream(assignment)
                .mapToLong(choice -> choices.minutes[choice])
                .sum();
    }

    private void from(int student) {
        if (student == choices.students()) {
            found.add(chosen.clone());
            return;
        }
        for (int choice = choices.first[student]; choice < choices.first[student + 1]; choice++) {
            int place = choices.place[choice];
            if (left[place] > 0) {
                left[place]--;
                chosen[student] = choice;
                from(student + 1);
                left[place]++;
            }
        }
    }
}
