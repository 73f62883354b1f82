package fr.stagein.schools.interests;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many students of a class lean to each type. A small number would point at somebody, so it is not told. */
final class ClassTotals {

    static final int SMALLEST_TOLD = 5;

    /** @param students absent: fewer than five, none included */
    record Total(Riasec type, @Nullable Integer students) {}

    private ClassTotals() {}

    /**
     * Counts for each type the students who took it more often than not. One student may count for several types or
     * none, so that what is hidden cannot be had by subtraction.
     *
     * @param weights of each student with enough answers
     */
    static List<Total> of(List<Map<Riasec, Integer>> weights) {
        return Arrays.stream(Riasec.values())
                .map(type -> new Total(
                        type,
                        told((int) weights.stream()
                                        .filter(one -> one.getOrDefault(type, 0) > 50)
                                        .count())
                                .orElse(null)))
                .toList();
    }

    static Optional<Integer> told(int students) {
        return students < SMALLEST_TOLD ? Optional.empty() : Optional.of(students);
    }
}
