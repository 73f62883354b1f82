package fr.stagein.offers.finding.search;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState.Reservation;
import fr.stagein.events.Week;
import fr.stagein.offers.companies.directory.CompanySize;
import fr.stagein.offers.finding.reach.Lodging;
import fr.stagein.offers.finding.reach.Mode;
import fr.stagein.offers.finding.reach.Way;
import fr.stagein.offers.finding.search.SearchRequest.Filter;
import fr.stagein.offers.offers.publishing.OfferContent.Accessibility;
import fr.stagein.offers.offers.visibility.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param total of all pages
 * @param atLeast whether there are more: total and facets then count the first ten thousand, the nearest or the newest
 * @param nextCursor absent on the last page
 * @param relaxed where nothing was found: what loosening one filter would give
 */
public record SearchResult(
        long total,
        boolean atLeast,
        List<OfferCard> items,
        @Nullable String nextCursor,
        Facets facets,
        List<Relaxed> relaxed) {

    /**
     * @param distanceKm straight line from the origin, if one was given
     * @param answersInDays as a rule, absent where too few answers are known
     * @param reserved absent where it is open to all
     * @param way the shortest by the means given, or by any; absent without an origin and where there is none
     * @param lodging the nearest boarding house for who wants a place that is too far for every day
     */
    public record OfferCard(
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
            List<OfferWeek> weeks,
            @Nullable Way way,
            @Nullable Integer answersInDays,
            @Nullable Reserved reserved,
            @Nullable Lodging lodging) {}

    /**
     * For now it is shown to the people of one school only, or of priority education; whoever reads this is among them.
     *
     * @param until last day of it
     */
    public record Reserved(LocalDate until, boolean priorityEducation) {

        static @Nullable Reserved now(@Nullable Reservation reservation, Viewer viewer) {
            return reservation == null || reservation.until().isBefore(viewer.today())
                    ? null
                    : new Reserved(reservation.until(), reservation.schoolId() == null);
        }
    }

    /** A coming week of an offer. */
    public record OfferWeek(Week week, int seats, int seatsLeft) {}

    /**
     * How many there would be for each choice, the other filters unchanged.
     *
     * @param lodging too far for every day, with a boarding house
     */
    public record Facets(
            List<FamilyCount> families,
            List<WeekCount> weeks,
            List<ReachCount> reach,
            List<AccessibilityCount> accessibility,
            List<SizeCount> sizes,
            long lodging) {}

    public record FamilyCount(String code, String label, long count) {}

    /**
     * @param count offers within so many minutes by this mode, the other filters unchanged
     * @param adds those of them that the means given do not reach
     */
    public record ReachCount(Mode mode, int maxMinutes, long count, long adds) {}

    /** @param count offers if only this filter were left out; of those that the database looks for, a thousand at most */
    public record Relaxed(Filter filter, long count) {}

    public record WeekCount(Week week, long count) {}

    public record AccessibilityCount(Accessibility accessibility, long count) {}

    public record SizeCount(CompanySize size, long count) {}
}
