package fr.stagein.events;

import java.time.LocalDate;
import java.util.List;

/**
 * The last alert of somebody who keeps searches: which offers were new for any of them. Neither what is searched for
 * nor where from leaves offer-service.
 *
 * @param version counts the alerts
 * @param offerIds new on that day, never those of an alert before, 1 or more
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
