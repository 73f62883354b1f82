package fr.stagein.offers.search;

import fr.stagein.events.Week;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a student looks for. A body, not a query string: where they start from is nobody's business, least of all an
 * access log's.
 *
 * @param families short names of families of trades, any of them
 * @param trades ROME codes, any of them
 * @param weeks any of them, with a seat left
 * @param maxKm straight line from the origin, 1 to 200
 * @param cursor of the page before
 * @param size results a page, 1 to 50
 */
record SearchRequest(
        @Nullable @Size(max = 100) String text,
        @Nullable @Size(max = 30) List<@Size(max = 40) String> families,
        @Nullable @Size(max = 30) List<@Size(max = 5) String> trades,
        @Nullable @Size(max = 60) List<Week> weeks,
        @Nullable @Size(max = 20) String programme,
        @Nullable @Valid Origin origin,
        @Nullable @Min(1) @Max(200) Integer maxKm,
        @Nullable Sort sort,
        @Nullable @Size(max = 200) String cursor,
        @Nullable @Min(1) @Max(50) Integer size) {

    /** Degrees, WGS 84. Never stored, never logged. */
    record Origin(
            @DecimalMin("-90") @DecimalMax("90") double lat,
            @DecimalMin("-180") @DecimalMax("180") double lon) {

        @Override
        public String toString() {
            return "Origin[…]";
        }
    }

    enum Sort {
        RELEVANCE,
        DISTANCE,
        NEWEST
    }
}
