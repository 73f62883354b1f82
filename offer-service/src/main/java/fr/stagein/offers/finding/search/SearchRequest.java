package fr.stagein.offers.finding.search;

import fr.stagein.events.Week;
import fr.stagein.offers.companies.directory.CompanySize;
import fr.stagein.offers.finding.reach.Means;
import fr.stagein.offers.finding.reach.Origin;
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
 * What a student looks for. A body, not a query string: where they start from is nobody's business, least of all an
 * access log's.
 *
 * @param families short names of families of trades, any of them
 * @param trades ROME codes, any of them
 * @param weeks any of them, with a seat left
 * @param maxKm straight line from the origin, 1 to 200
 * @param means any of them gets there and home again every day; needs an origin
 * @param accessibility all of them
 * @param sizes of the company, any of them; companies whose size is unknown are left out then
 * @param lodging only what is too far for every day and has a boarding house near, whatever the means; needs an origin
 * @param cursor of the page before
 * @param size results a page, 1 to 50
 */
public record SearchRequest(
        @Nullable @Size(max = 100) String text,
        @Nullable @Size(max = 30) List<@Size(max = 40) String> families,
        @Nullable @Size(max = 30) List<@Size(max = 5) String> trades,
        @Nullable @Size(max = 60) List<Week> weeks,
        @Nullable @Size(max = 20) String programme,
        @Nullable @Valid Origin origin,
        @Nullable @Min(1) @Max(200) Integer maxKm,
        @Nullable @Size(max = 5) List<@Valid Means> means,
        @Nullable @Size(max = 3) List<@NotNull Accessibility> accessibility,
        @Nullable @Size(max = 4) List<@NotNull CompanySize> sizes,
        @Nullable Boolean lodging,
        @Nullable Sort sort,
        @Nullable @Size(max = 200) String cursor,
        @Nullable @Min(1) @Max(50) Integer size) {

    /** The same search without one of its filters. */
    SearchRequest without(Filter filter) {
        return new SearchRequest(
                filter == Filter.TEXT ? null : text,
                filter == Filter.FAMILIES ? null : families,
                filter == Filter.TRADES ? null : trades,
                filter == Filter.WEEKS ? null : weeks,
                filter == Filter.PROGRAMME ? null : programme,
                origin,
                filter == Filter.DISTANCE ? null : maxKm,
                filter == Filter.MEANS ? null : means,
                filter == Filter.ACCESSIBILITY ? null : accessibility,
                filter == Filter.SIZES ? null : sizes,
                filter == Filter.LODGING ? null : lodging,
                sort,
                cursor,
                size);
    }

    /** The same from there, without pages. From nowhere nothing is said of the way. */
    public SearchRequest from(@Nullable Origin start) {
        return new SearchRequest(
                text,
                families,
                trades,
                weeks,
                programme,
                start,
                start == null ? null : maxKm,
                start == null ? null : means,
                accessibility,
                sizes,
                start == null ? null : lodging,
                sort,
                null,
                null);
    }

    /** What of it may be kept: all but where it starts from and its pages. */
    public SearchRequest withoutOrigin() {
        return new SearchRequest(
                text,
                families,
                trades,
                weeks,
                programme,
                null,
                maxKm,
                means,
                accessibility,
                sizes,
                lodging,
                sort,
                null,
                null);
    }

    /** At most eight, letters and digits only; none of those that say nothing of what is looked for. */
    List<String> words() {
        return text == null ? List.of() : AskedText.words(text);
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Whether that filter leaves anything out. */
    boolean uses(Filter filter) {
        return switch (filter) {
            case TEXT -> text != null && !text.isBlank();
            case FAMILIES -> present(families);
            case TRADES -> present(trades);
            case WEEKS -> present(weeks);
            case PROGRAMME -> programme != null;
            case DISTANCE -> origin != null && maxKm != null;
            case MEANS -> present(means);
            case ACCESSIBILITY -> present(accessibility);
            case SIZES -> present(sizes);
            case LODGING -> origin != null && Boolean.TRUE.equals(lodging);
        };
    }

    private static boolean present(@Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }

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

    public enum Sort {
        RELEVANCE,
        DISTANCE,
        NEWEST,
        /** By the means given, or by any; what cannot be reached comes last. */
        TRAVEL_TIME
    }
}
