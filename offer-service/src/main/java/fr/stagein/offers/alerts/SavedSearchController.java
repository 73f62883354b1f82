package fr.stagein.offers.alerts;

import fr.stagein.offers.alerts.SavedSearches.SavedSearch;
import fr.stagein.offers.favourites.OneAtATime;
import fr.stagein.offers.search.SearchRequest;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.territory.TerritoryCalendar;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own searches. */
@RestController
class SavedSearchController {

    private final SavedSearches searches;
    private final Appearances appearances;
    private final OneAtATime oneAtATime;
    private final Communes communes;
    private final TerritoryCalendar calendar;

    SavedSearchController(
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
     * @param search its pages are not kept
     */
    record SearchToSave(
            @FreeText(Handling.NOTHING) @PlainText @Size(max = 60)
            String name,

            @Nullable @Size(max = 5) String around,
            @NotNull @Valid SearchRequest search) {}

    record SavedSearchView(
            SavedSearchId id, String name, @Nullable String around, SearchRequest search, Instant savedAt) {}

    @GetMapping("/api/offers/saved-searches")
    List<SavedSearchView> savedSearches(Caller caller) {
        return searches.of(caller.accountId()).stream()
                .map(SavedSearchController::view)
                .toList();
    }

    @PostMapping("/api/offers/saved-searches")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public SavedSearchView saveSearch(@Valid @RequestBody SearchToSave wish, Caller caller) {
        if (wish.search().origin() != null) {
            throw Rejection.field("search.origin", "home-not-kept");
        }
        String around = wish.around();
        if (around != null
                && !around.equals(SavedSearches.HOME)
                && communes.find(around).isEmpty()) {
            throw Rejection.field("around", "unknown-commune");
        }
        oneAtATime.of(caller.accountId());
        if (searches.count(caller.accountId()) >= SavedSearches.MOST) {
            throw Rejection.conflict("searches-full", SavedSearches.MOST);
        }
        SearchRequest kept =
                around == null ? wish.search().from(null) : wish.search().withoutOrigin();
        var search = new SavedSearch(
                new SavedSearchId(UUID.randomUUID()),
                wish.name().strip(),
                around,
                kept,
                appearances.count(),
                calendar.now());
        searches.add(caller.accountId(), search);
        return view(search);
    }

    @DeleteMapping("/api/offers/saved-searches/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void removeSearch(@PathVariable SavedSearchId id, Caller caller) {
        if (!searches.remove(caller.accountId(), id)) {
            throw new NotFound();
        }
    }

    private static SavedSearchView view(SavedSearch search) {
        return new SavedSearchView(search.id(), search.name(), search.around(), search.search(), search.savedAt());
    }
}
