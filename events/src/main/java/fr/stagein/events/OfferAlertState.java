package fr.stagein.events;

import java.time.LocalDate;
import java.util.List;

/**
 * The last alert of somebody with saved searches: the offers that were new for any of them. The searches and their
 * start stay in offer-service.
 *
 * @param version counts the alerts
 * @param offerIds the new offers, 1 or more, none of an earlier alert
 * @param day in the territory; there is one alert a day at most
 */
public record OfferAlertState(AccountId accountId, long version, List<OfferId> offerIds, LocalDate day)
        implements State {

    public OfferAlertState {
        offerIds = List.copyOf(offerIds);
    }

    @Override
    public String aggregateId() {
        return accountId.toString();
    }
}
