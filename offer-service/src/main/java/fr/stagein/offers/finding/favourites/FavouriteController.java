package fr.stagein.offers.finding.favourites;

import fr.stagein.events.OfferId;
import fr.stagein.offers.finding.favourites.FavouriteQueries.FavouriteView;
import fr.stagein.platform.access.Caller;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own favourites. Whatever is done twice is done once. */
@RestController
class FavouriteController {

    private final FavouriteQueries queries;
    private final AddFavourite add;
    private final RemoveFavourite remove;

    FavouriteController(FavouriteQueries queries, AddFavourite add, RemoveFavourite remove) {
        this.queries = queries;
        this.add = add;
        this.remove = remove;
    }

    /** Lists the calling pupil's favourite offers. */
    @GetMapping("/api/offers/favourites")
    List<FavouriteView> favourites(Caller caller) {
        return queries.of(caller);
    }

    /** Adds an offer to the calling pupil's favourites. Adding it again changes nothing. */
    @PutMapping("/api/offers/{id}/favourite")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addFavourite(@PathVariable OfferId id, Caller caller) {
        add.add(caller, id);
    }

    /** Removes an offer from the calling pupil's favourites. Removing it again changes nothing. */
    @DeleteMapping("/api/offers/{id}/favourite")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeFavourite(@PathVariable OfferId id, Caller caller) {
        remove.remove(caller, id);
    }
}
