package fr.stagein.offers.finding.favourites;

import fr.stagein.events.OfferId;
import fr.stagein.offers.finding.favourites.Favourites.Favourite;
import fr.stagein.offers.finding.search.OffersById;
import fr.stagein.offers.finding.search.SearchResult.OfferCard;
import fr.stagein.offers.offers.visibility.Viewer;
import fr.stagein.offers.offers.visibility.Viewers;
import fr.stagein.platform.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The caller's favourites with their cards, as one moment has both. */
@Component
class FavouriteQueries {

    private final Favourites favourites;
    private final OffersById offers;
    private final Viewers viewers;

    FavouriteQueries(Favourites favourites, OffersById offers, Viewers viewers) {
        this.favourites = favourites;
        this.offers = offers;
        this.viewers = viewers;
    }

    /** @param offer absent once it is not shown any more: its words may be read anew */
    record FavouriteView(
            OfferId id,
            String tradeLabel,
            String companyName,
            Instant addedAt,
            @Nullable OfferCard offer) {}

    @Transactional(readOnly = true)
    List<FavouriteView> of(Caller caller) {
        Viewer viewer = viewers.of(caller);
        List<Favourite> mine = favourites.of(caller.accountId(), viewer);
        List<OfferId> shown =
                mine.stream().filter(Favourite::shown).map(Favourite::offer).toList();
        Map<OfferId, OfferCard> cards =
                offers.cards(shown, viewer).stream().collect(Collectors.toMap(OfferCard::id, Function.identity()));
        return mine.stream()
                .map(one -> new FavouriteView(
                        one.offer(), one.tradeLabel(), one.companyName(), one.addedAt(), cards.get(one.offer())))
                .toList();
    }
}
