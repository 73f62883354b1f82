package fr.stagein.offers.finding.search;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.companies.directory.CompanySize;
import fr.stagein.offers.finding.reach.Hours;
import fr.stagein.offers.finding.reach.OpenPlace;
import fr.stagein.offers.finding.reach.Point;
import fr.stagein.offers.offers.publishing.OfferContent.Accessibility;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer that the words, the trades, the programme and the distance of a search let through, as far as choosing,
 * counting and sorting need it.
 *
 * @param freeWeeks coming weeks with a seat, in order; at least one
 * @param size of its company, if it is known
 * @param published seconds since 1970
 * @param fit of the words, 0 to 1
 * @param km straight line from the origin; 0 without one
 */
record Candidate(
        OfferId id,
        CompanyId company,
        String trade,
        Point at,
        Hours hours,
        List<Week> freeWeeks,
        List<Accessibility> accessibility,
        @Nullable CompanySize size,
        double published,
        double fit,
        double km) {

    boolean isFreeInAny(Collection<Week> wanted) {
        for (Week week : freeWeeks) {
            if (wanted.contains(week)) {
                return true;
            }
        }
        return false;
    }

    /** For the first of the wanted weeks in which it has a seat, or else for its first. */
    OpenPlace place(Collection<Week> wanted) {
        return new OpenPlace(
                id,
                at,
                hours,
                freeWeeks.stream().filter(wanted::contains).findFirst().orElseGet(freeWeeks::getFirst));
    }
}
