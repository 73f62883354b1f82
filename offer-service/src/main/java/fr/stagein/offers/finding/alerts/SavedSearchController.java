package fr.stagein.offers.finding.alerts;

import fr.stagein.offers.finding.alerts.SavedSearches.SavedSearch;
import fr.stagein.offers.finding.search.SearchRequest;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    private final SaveSearch save;
    private final RemoveSearch remove;

    SavedSearchController(SavedSearches searches, SaveSearch save, RemoveSearch remove) {
        this.searches = searches;
        this.save = save;
        this.remove = remove;
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

    /** Lists the calling pupil's saved searches. */
    @GetMapping("/api/offers/saved-searches")
    List<SavedSearchView> savedSearches(Caller caller) {
        return searches.of(caller.accountId()).stream()
                .map(SavedSearchController::view)
                .toList();
    }

    /** Saves a search for the calling pupil, who is then told of new offers that it finds. */
    @PostMapping("/api/offers/saved-searches")
    @ResponseStatus(HttpStatus.CREATED)
    SavedSearchView saveSearch(@Valid @RequestBody SearchToSave wish, Caller caller) {
        return view(save.save(caller, wish.name(), wish.around(), wish.search()));
    }

    /**
     * Deletes one of the caller's saved searches.
     *
     * @param id of the saved search
     */
    @DeleteMapping("/api/offers/saved-searches/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSearch(@PathVariable SavedSearchId id, Caller caller) {
        remove.remove(caller, id);
    }

    private static SavedSearchView view(SavedSearch search) {
        return new SavedSearchView(search.id(), search.name(), search.around(), search.search(), search.savedAt());
    }
}
