package fr.stagein.offers.finding.alerts;

import fr.stagein.offers.finding.alerts.SavedSearches.SavedSearch;
import fr.stagein.offers.finding.favourites.OneAtATime;
import fr.stagein.offers.finding.search.SearchRequest;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves a search of the caller's, who is told of new offers that it finds. */
@Component
class SaveSearch {

    private final SavedSearches searches;
    private final Appearances appearances;
    private final OneAtATime oneAtATime;
    private final Communes communes;
    private final TerritoryCalendar calendar;

    SaveSearch(
            SavedSearches searches,
            Appearances appearances,
            OneAtATime oneAtATime,
            Communes communes,
            TerritoryCalendar calendar) {
        this.searches = searches;
        this.appearances = appearances;
        this.oneAtATime = oneAtATime;
        this.communes = communes;
        this.calendar = calendar;
    }

    /**
     * @param around {@code HOME}, a commune's code, or absent: instead of the search's origin, which is refused
     * @throws Rejection if it names an origin or an unknown commune, or the caller has the most that there may be
     */
    @Transactional
    SavedSearch save(Caller caller, String name, @Nullable String around, SearchRequest search) {
        if (search.origin() != null) {
            throw Rejection.field("search.origin", "home-not-kept");
        }
        if (around != null
                && !around.equals(SavedSearches.HOME)
                && communes.find(around).isEmpty()) {
            throw Rejection.field("around", "unknown-commune");
        }
        oneAtATime.of(caller.accountId());
        if (searches.count(caller.accountId()) >= SavedSearches.MOST) {
            throw Rejection.conflict("searches-full", SavedSearches.MOST);
        }
        var saved = new SavedSearch(
                new SavedSearchId(UUID.randomUUID()),
                name.strip(),
                around,
                around == null ? search.from(null) : search.withoutOrigin(),
                appearances.count(),
                calendar.now());
        searches.add(caller.accountId(), saved);
        return saved;
    }
}
