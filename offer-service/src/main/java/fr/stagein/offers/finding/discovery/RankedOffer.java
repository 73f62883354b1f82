package fr.stagein.offers.finding.discovery;

import fr.stagein.offers.finding.discovery.Suggestion.Reasons;

/**
 * An offer in its place among those for somebody.
 *
 * @param score see docs/discovery.md
 * @param reasons of its trade
 * @param surprise of a trade from outside the two strongest types
 */
record RankedOffer(OpenOffer offer, int score, Reasons reasons, boolean surprise) {

    RankedOffer asSurprise() {
        return new RankedOffer(offer, score, reasons, true);
    }
}
