package fr.stagein.assignment;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The choices of all pupils in rows of numbers: those of student s stand from first[s] to before first[s + 1], the best
 * first. 16 bytes a choice.
 */
final class Choices {

    final int[] seats;
    final int[] first;
    final int[] place;
    final int[] wish;
    final int[] minutes;

    Choices(int[] seats, int[] first, int[] place, int[] wish, int[] minutes) {
        this.seats = seats;
        this.first = first;
        this.place = place;
        this.wish = wish;
        this.minutes = minutes;
    }

    int students() {
        return first.length - 1;
    }

    int places() {
        return seats.length;
    }

    int worstWish() {
        return Arrays.stream(wish).max().orElse(0);
    }

    /** @throws IllegalArgumentException if that is none of the student's choices */
    int choiceOf(int student, int wanted) {
        for (int choice = first[student]; choice < first[student + 1]; choice++) {
            if (place[choice] == wanted) {
                return choice;
            }
        }
        throw new IllegalArgumentException("Student " + student + " may not have place " + wanted);
    }

    /** Those alone that are wanted; seats stay. */
    Choices only(IntPredicate wanted) {
        int size = place.length;
        int[] kept = new int[size];
        int[] begins = new int[first.length];
        int next = 0;
        for (int student = 0; student < students(); student++) {
            for (int choice = first[student]; choice < first[student + 1]; choice++) {
                if (wanted.test(choice)) {
                    kept[next++] = choice;
                }
            }
            begins[student + 1] = next;
        }
        int[] numbers = Arrays.copyOf(kept, next);
        return new Choices(seats, begins, pick(place, numbers), pick(wish, numbers), pick(minutes, numbers));
    }

    /**
     * With one place more, the last: staying without. Everybody has that choice, after all others, and as many as have
     * to take it are its seats. What leaves as few without as can be is then what gives everybody one.
     */
    Choices orWithout(int howMany) {
        int size = place.length + students();
        int[] begins = new int[first.length];
        int[] places = new int[size];
        int[] wishes = new int[size];
        int[] times = new int[size];
        int without = worstWish() + 1;
        int next = 0;
        for (int student = 0; student < students(); student++) {
            for (int choice = first[student]; choice < first[student + 1]; choice++) {
                places[next] = place[choice];
                wishes[next] = wish[choice];
                times[next++] = minutes[choice];
            }
            places[next] = places();
            wishes[next++] = without;
            begins[student + 1] = next;
        }
        int[] more = Arrays.copyOf(seats, seats.length + 1);
        more[seats.length] = howMany;
        return new Choices(more, begins, places, wishes, times);
    }

    private static int[] pick(int[] from, int[] numbers) {
        return Arrays.stream(numbers).map(number -> from[number]).toArray();
    }
}
