package fr.stagein.offers.offers.publishing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer as far as it is written yet.
 *
 * @param breakMinutes length of the midday break, 0 to 240 minutes
 */
record OfferSketch(
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 80) String tradeWords,
        @Nullable @Size(max = 4000) String description,
        @Nullable @Size(max = 5) List<@Size(max = 1000) String> weekPlan,
        @Nullable @Size(max = 500) String clothing,
        @Nullable @Size(max = 500) String food,
        @Nullable @Size(max = 10) List<@NotNull String> programmes,
        @Nullable LocalTime dayStart,
        @Nullable LocalTime dayEnd,
        @Nullable @Min(0) @Max(240) Integer breakMinutes) {

    PracticalNotes notes() {
        return new PracticalNotes(clothing, food);
    }
}
