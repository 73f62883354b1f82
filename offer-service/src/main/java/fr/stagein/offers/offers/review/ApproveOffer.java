package fr.stagein.offers.offers.review;

import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.offers.companies.acts.Changes;
import fr.stagein.offers.companies.acts.OperatorAct.Change;
import fr.stagein.offers.companies.acts.OperatorAct.Kind;
import fr.stagein.offers.companies.acts.OperatorActs;
import fr.stagein.offers.offers.publishing.Offer;
import fr.stagein.offers.offers.publishing.Offers;
import fr.stagein.offers.offers.publishing.Offers.Decision;
import fr.stagein.offers.offers.publishing.Publication;
import fr.stagein.offers.offers.trades.Trades;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The operator has read an offer and publishes it, under the trade of the catalogue that it is. */
@Component
class ApproveOffer {

    private final ReadOffers readOffers;
    private final Offers offers;
    private final Trades trades;
    private final OperatorActs acts;
    private final TerritoryCalendar calendar;

    ApproveOffer(ReadOffers readOffers, Offers offers, Trades trades, OperatorActs acts, TerritoryCalendar calendar) {
        this.readOffers = readOffers;
        this.offers = offers;
        this.trades = trades;
        this.acts = acts;
        this.calendar = calendar;
    }

    /**
     * @param version that was read
     * @param tradeCode needed where the offer has none yet
     * @throws Rejection if there is no trade or an unknown one, or the offer changed or may not be approved
     */
    @Transactional
    void approve(Caller operator, OfferId id, long version, @Nullable String tradeCode) {
        Offer read = readOffers.get(id, version, Publication::isToBeRead);
        Offer mapped = mapped(read, tradeCode);
        offers.save(mapped.published(calendar.now()), EventType.OFFER_APPROVED);
        offers.remember(read, Decision.APPROVED, null, operator.accountId(), calendar.now());
        List<Change> changes =
                new Changes().of("trade", trade(read), trade(mapped)).found();
        acts.record(read.companyId(), Kind.OFFER_APPROVED, id, read.text().title(), null, changes, operator);
    }

    /** Shown is only what has a trade of the catalogue. */
    private Offer mapped(Offer read, @Nullable String trade) {
        if (trade == null || trade.isBlank()) {
            if (read.text().tradeCode() == null) {
                throw Rejection.field("tradeCode", "trade-to-map");
            }
            return read;
        }
        if (!trades.exists(trade)) {
            throw Rejection.field("tradeCode", "unknown-trade");
        }
        return read.of(trade);
    }

    /** As the catalogue calls it, else as the company does. */
    private @Nullable String trade(Offer offer) {
        String code = offer.text().tradeCode();
        return code == null ? offer.text().tradeWords() : trades.get(code).label();
    }
}
