package fr.stagein.offers.search;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param total of all pages
 * @param nextCursor absent on the last page
 */
record SearchResult(
        long total, List<OfferCard> items, @Nullable String nextCursor, Facets facets) {

    /** @param distanceKm straight line from the origin, if one was given */
    record OfferCard(
            OfferId id,
            String title,
            String tradeCode,
            String tradeLabel,
            String family,
            String familyLabel,
            CompanyId companyId,
            String companyName,
            String communeCode,
            String communeName,
            double lat,
            double lon,
            @Nullable Double distanceKm,
            List<String> programmes,
            List<OfferWeek> weeks) {}

    /** A coming week of an offer. */
    record OfferWeek(Week week, int seats, int seatsLeft) {}

    /** How many there would be for each choice, the other filters unchanged. */
    record Facets(List<FamilyCount> families, List<WeekCount> weeks) {}

    record FamilyCount(String code, String label, long count) {}

    record WeekCount(Week week, long count) {}
}
