package fr.stagein.offers.finding.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * In which order the results come, and which of them.
 *
 * @param cursor of the page before; absent for the first one
 * @param size results a page, 1 to 50
 */
public record SearchPage(
        @Nullable Sort sort,
        @Nullable @Size(max = 200) String cursor,
        @Nullable @Min(1) @Max(50) Integer size) {

    private static final int USUAL_SIZE = 20;

    public enum Sort {
        RELEVANCE,
        DISTANCE,
        NEWEST,
        /** By the means given, or by any; what cannot be reached comes last. */
        TRAVEL_TIME
    }

    /** The first page of the usual size, in the same order. */
    SearchPage first() {
        return new SearchPage(sort, null, null);
    }

    int results() {
        return size == null ? USUAL_SIZE : size;
    }
}
