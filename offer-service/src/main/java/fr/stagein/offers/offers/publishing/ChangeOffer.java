package fr.stagein.offers.offers.publishing;

import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.companies.directory.Companies;
import fr.stagein.offers.companies.directory.Company;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member changes an offer. Other words than those that were shown are read again, unless they may be shown unread. */
@Component
class ChangeOffer {

    private final OffersOfCaller ofCaller;
    private final Offers offers;
    private final Companies companies;
    private final ContentRules rules;
    private final OfferChecks checks;
    private final TerritoryCalendar calendar;

    ChangeOffer(
            OffersOfCaller ofCaller,
            Offers offers,
            Companies companies,
            ContentRules rules,
            OfferChecks checks,
            TerritoryCalendar calendar) {
        this.ofCaller = ofCaller;
        this.offers = offers;
        this.companies = companies;
        this.rules = rules;
        this.checks = checks;
        this.calendar = calendar;
    }

    /**
     * @param version of the offer that the change was made from
     * @throws Rejection if the content may not stand, or takes away seats that are given
     * @throws OptimisticLockingFailureException if somebody changed the offer meanwhile
     */
    @Transactional
    Offer change(Caller caller, OfferId id, @Nullable Long version, OfferContent content) {
        Offer before = ofCaller.get(caller, id);
        if (version == null || version != before.version()) {
            throw new OptimisticLockingFailureException("Offer " + id + " was changed meanwhile");
        }
        Company company = companies.get(before.companyId());
        rules.require(content, company, before);
        Offer after = before.changed(content);
        offers.confirmed(id).forEach((week, given) -> requireSeats(after, week, given));
        boolean readAgain = after.status() == Publication.Status.PUBLISHED
                && !after.text().readsLike(before.text())
                && !checks.mayBeShownUnread(after, company);
        Offer saved = readAgain ? after.toBeReadAgain(calendar.now()) : after;
        offers.save(saved, EventType.OFFER_CHANGED);
        return saved;
    }

    private static void requireSeats(Offer offer, Week week, int given) {
        if (offer.schedule().seats(week) < given) {
            throw Rejection.field("weeks", "seats-below-confirmed", week, given);
        }
    }
}
