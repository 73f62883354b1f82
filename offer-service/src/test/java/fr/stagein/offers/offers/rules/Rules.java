package fr.stagein.offers.offers.rules;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.territory.Programmes;
import fr.stagein.territory.WorkingRules;

/** The rules that are checked in. */
final class Rules {

    private static final TerritoryPack PACK = new TerritoryPack(Checkout.territory("dordogne"));

    static final AgeRules AGES = new AgeRules(
            WorkingRules.read(Checkout.territory("dordogne")), Programmes.read(Checkout.territory("dordogne")));
    static final OfferWords WORDS = new RulesConfiguration().offerWords(PACK);

    private Rules() {}
}
