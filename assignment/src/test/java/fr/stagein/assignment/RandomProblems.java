package fr.stagein.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Pupils who each name some places; now and then a place without a seat, a pupil without a wish, equal wishes. */
final class RandomProblems {

    private RandomProblems() {}

    static PlacementProblem of(long seed, int students, int places, int mostWishes) {
        Random random = new Random(seed);
        int[] seats = random.ints(places, 0, 3).toArray();
        List<Choice> choices = new ArrayList<>();
        for (int student = 0; student < students; student++) {
            List<Integer> some =
                    new ArrayList<>(IntStream.range(0, places).boxed().toList());
            Collections.shuffle(some, random);
            int named = Math.min(places, random.nextInt(mostWishes + 1));
            int ranked = random.nextInt(named + 1);
            for (int number = 0; number < named; number++) {
                choices.add(
                        new Choice(student, some.get(number), Math.min(number, ranked) + 1, random.nextInt(4) * 20));
            }
        }
        return PlacementProblem.of(students, seats, choices);
    }
}
