package fr.stagein.offers.finding.alerts;

import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes a saved search of the caller's. */
@Component
class RemoveSearch {

    private final SavedSearches searches;

    RemoveSearch(SavedSearches searches) {
        this.searches = searches;
    }

    @Transactional
    void remove(Caller caller, SavedSearchId id) {
        if (!searches.remove(caller.accountId(), id)) {
            throw new NotFound();
        }
    }
}
