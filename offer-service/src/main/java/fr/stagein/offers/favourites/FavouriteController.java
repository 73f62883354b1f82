package fr.stagein.offers.favourites;

import fr.stagein.events.OfferId;
import fr.stagein.offers.favourites.Favourites.Favourite;
import fr.stagein.offers.search.OffersById;
import fr.stagein.offers.search.SearchResult.OfferCard;
import fr.stagein.offers.visibility.Viewer;
import fr.stagein.offers.visibility.Viewers;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own favourites. Whatever is done twice is done once. */
@RestController
class FavouriteController {

    private final Favourites favourites;
    private final OneAtATime oneAtATime;
    private final OffersById offers;
    private final TerritoryCalendar calendar;
    private final Viewers viewers;

    FavouriteController(
            Favourites favourites,
            OneAtATime oneAtATime,
            OffersById offers,
            TerritoryCalendar calendar,
            Viewers viewers) {
        this.favourites = favourites;
        this.oneAtATime = oneAtATime;
        this.offers = offers;
        this.calendar = calendar;
        this.viewers = viewers;
    }

    /** @param offer absent once it is not shown any more: its words may be read anew */
    record FavouriteView(
            OfferId id,
            String tradeLabel,
            String companyName,
            Instant addedAt,
            @Nullable OfferCard offer) {}

    @GetMapping("/api/offers/favourites")
    @Transactional(readOnly = true)
    public List<FavouriteView> favourites(Caller caller) {
        Viewer viewer = viewers.of(caller);
        List<Favourite> mine = favourites.of(caller.accountId(), viewer);
        Map<OfferId, OfferCard> cards =
                offers
                        .cards(
                                mine.stream()
                                        .filter(Favourite::shown)
                                        .map(Favourite::offer)
                                        .toList(),
                                viewer)
                        .stream()
                        .collect(Collectors.toMap(OfferCard::id, Function.identity()));
        return mine.stream()
                .map(one -> new FavouriteView(
                        one.offer(), one.tradeLabel(), one.companyName(), one.addedAt(), cards.get(one.offer())))
                .toList();
    }

    @PutMapping("/api/offers/{id}/favourite")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void addFavourite(@PathVariable OfferId id, Caller caller) {
        oneAtATime.of(caller.accountId());
        if (favourites.has(caller.accountId(), id)) {
            return;
        }
        if (!favourites.isShown(id, viewers.of(caller))) {
            throw new NotFound();
        }
        if (favourites.count(caller.accountId()) >= Favourites.MOST) {
            throw Rejection.conflict("favourites-full", Favourites.MOST);
        }
        favourites.add(caller.accountId(), id, calendar.now());
    }

    @DeleteMapping("/api/offers/{id}/favourite")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void removeFavourite(@PathVariable OfferId id, Caller caller) {
        favourites.remove(caller.accountId(), id);
    }
}
