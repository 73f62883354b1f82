package fr.stagein.offers.finding.search;

import fr.stagein.events.Week;
import fr.stagein.offers.companies.directory.CompanySize;
import fr.stagein.offers.finding.reach.Means;
import fr.stagein.offers.offers.publishing.OfferContent.Accessibility;
import fr.stagein.offers.offers.trades.AskedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which offers are looked for.
 *
 * @param families short names of families of trades, any of them
 * @param trades ROME codes, any of them
 * @param weeks any of them, with a seat left
 * @param maxKm straight line from the origin, 1 to 200
 * @param means any of them gets there and home again every day; needs an origin
 * @param accessibility all of them
 * @param sizes of the company, any of them; companies whose size is unknown are left out then
 * @param lodging only what is too far for every day and has a boarding house near, whatever the means; needs an origin
 */
public record SearchFilters(
        @Nullable @Size(max = 100) String text,
        @Nullable @Size(max = 30) List<@Size(max = 40) String> families,
        @Nullable @Size(max = 30) List<@Size(max = 5) String> trades,
        @Nullable @Size(max = 60) List<Week> weeks,
        @Nullable @Size(max = 20) String programme,
        @Nullable @Min(1) @Max(200) Integer maxKm,
        @Nullable @Size(max = 5) List<@Valid Means> means,
        @Nullable @Size(max = 3) List<@NotNull Accessibility> accessibility,
        @Nullable @Size(max = 4) List<@NotNull CompanySize> sizes,
        @Nullable Boolean lodging) {

    /** In the order in which they are loosened when nothing is found. */
    public enum Filter {
        LODGING,
        SIZES,
        MEANS,
        DISTANCE,
        WEEKS,
        TRADES,
        FAMILIES,
        PROGRAMME,
        TEXT,
        ACCESSIBILITY
    }

    /** The same but for one of them. */
    SearchFilters without(Filter filter) {
        return new SearchFilters(
                filter == Filter.TEXT ? null : text,
                filter == Filter.FAMILIES ? null : families,
                filter == Filter.TRADES ? null : trades,
                filter == Filter.WEEKS ? null : weeks,
                filter == Filter.PROGRAMME ? null : programme,
                filter == Filter.DISTANCE ? null : maxKm,
                filter == Filter.MEANS ? null : means,
                filter == Filter.ACCESSIBILITY ? null : accessibility,
                filter == Filter.SIZES ? null : sizes,
                filter == Filter.LODGING ? null : lodging);
    }

    /** Without those that need an origin. */
    SearchFilters withoutWays() {
        return without(Filter.DISTANCE).without(Filter.MEANS).without(Filter.LODGING);
    }

    /** Whether that filter is set. */
    boolean uses(Filter filter) {
        return switch (filter) {
            case TEXT -> text != null && !text.isBlank();
            case FAMILIES -> present(families);
            case TRADES -> present(trades);
            case WEEKS -> present(weeks);
            case PROGRAMME -> programme != null;
            case DISTANCE -> maxKm != null;
            case MEANS -> present(means);
            case ACCESSIBILITY -> present(accessibility);
            case SIZES -> present(sizes);
            case LODGING -> Boolean.TRUE.equals(lodging);
        };
    }

    /** At most eight, letters and digits only; none of those that say nothing of what is looked for. */
    List<String> words() {
        return text == null ? List.of() : AskedText.words(text);
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static boolean present(@Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }
}
