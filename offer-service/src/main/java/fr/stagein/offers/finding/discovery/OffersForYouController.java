package fr.stagein.offers.finding.discovery;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.finding.discovery.DiscoveryController.ReasonsView;
import fr.stagein.offers.finding.discovery.FreeSeats.FreeSeat;
import fr.stagein.offers.finding.discovery.OfferRanking.Wish;
import fr.stagein.offers.finding.reach.Origin;
import fr.stagein.offers.finding.reach.Way;
import fr.stagein.offers.finding.search.OffersById;
import fr.stagein.offers.finding.search.SearchResult.OfferCard;
import fr.stagein.offers.offers.trades.TradeCatalogue;
import fr.stagein.offers.offers.trades.TradeEntry;
import fr.stagein.offers.offers.visibility.Viewer;
import fr.stagein.offers.offers.visibility.Viewers;
import fr.stagein.platform.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** From trade to place. What is known of somebody comes in the body, so that no access log has it, and is forgotten. */
@RestController
class OffersForYouController {

    private final Choices choices;
    private final TradeCatalogue catalogue;
    private final OfferRanking ranking;
    private final FreeSeats seats;
    private final SeatWays ways;
    private final OffersById offers;
    private final Viewers viewers;

    OffersForYouController(
            Choices choices,
            TradeCatalogue catalogue,
            FreeSeats seats,
            SeatWays ways,
            OffersById offers,
            Viewers viewers) {
        this.choices = choices;
        this.catalogue = catalogue;
        this.ranking = new OfferRanking(new Ranking(catalogue.all()));
        this.seats = seats;
        this.ways = ways;
        this.offers = offers;
        this.viewers = viewers;
    }

    /**
     * All of it may be missing: what is not known does not count.
     *
     * @param answers by the id of their choice; one that is asked no more says nothing
     * @param feedback by the code of their trade
     * @param origin where they start from
     * @param weeks of their internship; offers for other weeks are left out
     * @param programme what they are in; other offers are left out
     */
    record ForYouRequest(
            @NotNull @Size(max = 60) Map<@Size(max = 60) String, @NotNull Answer> answers,
            @NotNull @Size(max = 300) Map<@Size(max = 5) String, @NotNull Verdict> feedback,
            @Nullable @Valid Origin origin,
            @Nullable @Size(max = 60) List<Week> weeks,
            @Nullable @Size(max = 20) String programme) {}

    /** @param total offers that could be applied for; the search shows them all */
    record OffersForYou(int total, List<OfferForYou> items) {}

    /**
     * @param week that it is proposed for
     * @param seatsLeft in that week
     * @param ownWeek whether the week is one of theirs
     * @param way for that week; absent without an origin and where there is none
     * @param reasons why its trade
     * @param surprise of a trade from outside the two strongest types
     */
    record OfferForYou(
            OfferCard offer,
            Week week,
            int seatsLeft,
            boolean ownWeek,
            @Nullable Way way,
            ReasonsView reasons,
            boolean surprise) {}

    /** Suggests offers that fit a set of answers, a start and weeks, for everybody. Nothing of the request is kept. */
    @PostMapping("/api/discovery/offers")
    OffersForYou offersForYou(@Valid @RequestBody ForYouRequest request, @Nullable Caller caller) {
        Viewer viewer = viewers.of(caller);
        List<Week> weeks = request.weeks() == null ? List.of() : request.weeks();
        List<FreeSeat> open = seats.in(weeks, request.programme(), viewer);
        Map<OfferId, Way> shortest = ways.shortest(request.origin(), open);
        var wish = new Wish(
                Profile.of(choices.all(), request.answers()),
                request.answers().values().stream().anyMatch(answer -> answer != Answer.SKIP),
                request.feedback(),
                request.origin() != null);
        List<RankedOffer> first =
                ranking.of(open.stream().map(seat -> offer(seat, shortest)).toList(), wish);
        Map<OfferId, OfferCard> cards =
                offers.cards(first.stream().map(one -> one.offer().id()).toList(), viewer).stream()
                        .collect(Collectors.toMap(OfferCard::id, Function.identity()));
        return new OffersForYou(
                open.size(),
                first.stream()
                        .flatMap(one ->
                                Optional.ofNullable(cards.get(one.offer().id())).map(card -> view(one, card)).stream())
                        .toList());
    }

    private static OpenOffer offer(FreeSeat seat, Map<OfferId, Way> ways) {
        OfferId id = seat.place().id();
        return new OpenOffer(
                id, seat.trade(), seat.family(), seat.place().week(), seat.left(), seat.wanted(), ways.get(id));
    }

    private OfferForYou view(RankedOffer one, OfferCard card) {
        OpenOffer offer = one.offer();
        Suggestion.Reasons reasons = one.reasons();
        return new OfferForYou(
                card,
                offer.week(),
                offer.seatsLeft(),
                offer.ownWeek(),
                offer.way(),
                new ReasonsView(
                        reasons.types(),
                        reasons.interests(),
                        reasons.liked().stream()
                                .map(catalogue::find)
                                .flatMap(Optional::stream)
                                .map(TradeEntry::trade)
                                .toList()),
                one.surprise());
    }
}
