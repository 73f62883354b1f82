package fr.stagein.offers.rules;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.platform.territory.TerritoryPack;

/** The rules that are checked in. */
final class Rules {

    private static final TerritoryPack PACK = new TerritoryPack(Checkout.territory("dordogne"));

    static final AgeRules AGES = new RulesConfiguration().ageRules(PACK);
    static final OfferWords WORDS = new RulesConfiguration().offerWords(PACK);

    private Rules() {}
}
