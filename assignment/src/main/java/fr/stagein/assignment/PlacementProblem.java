package fr.stagein.assignment;

import java.util.Comparator;
import java.util.List;

/** Pupils, seats and who may be given what. A pair that is not among the choices is forbidden. */
public final class PlacementProblem {

    private final Choices choices;

    private PlacementProblem(Choices choices) {
        this.choices = choices;
    }

    /**
     * @param seats of each place, 0 or more
     * @throws IllegalArgumentException if a choice names no such student or place, or one pair twice
     */
    public static PlacementProblem of(int students, int[] seats, List<Choice> choices) {
        for (int number : seats) {
            if (number < 0) {
                throw new IllegalArgumentException("A place has " + number + " seats");
            }
        }
        List<Choice> sorted = choices.stream()
                .sorted(Comparator.comparingInt(Choice::student)
                        .thenComparingInt(Choice::wish)
                        .thenComparingInt(Choice::minutes)
                        .thenComparingInt(Choice::place))
                .toList();
        int size = sorted.size();
        int[] first = new int[students + 1];
        int[] place = new int[size];
        int[] wish = new int[size];
        int[] minutes = new int[size];
        int[] namedBy = new int[seats.length];
        for (int number = 0; number < size; number++) {
            Choice choice = sorted.get(number);
            int student = choice.student();
            if (student >= students || choice.place() >= seats.length) {
                throw new IllegalArgumentException("No such student or place: " + choice);
            }
            if (namedBy[choice.place()] == student + 1) {
                throw new IllegalArgumentException("Twice: " + choice);
            }
            namedBy[choice.place()] = student + 1;
            place[number] = choice.place();
            wish[number] = choice.wish();
            minutes[number] = choice.minutes();
            first[student + 1] = number + 1;
        }
        for (int student = 1; student <= students; student++) {
            first[student] = Math.max(first[student], first[student - 1]);
        }
        return new PlacementProblem(new Choices(seats.clone(), first, place, wish, minutes));
    }

    public int students() {
        return choices.students();
    }

    public int places() {
        return choices.places();
    }

    Choices choices() {
        return choices;
    }
}
