package fr.stagein.offers.finding.discovery;

import fr.stagein.offers.offers.trades.Riasec;
import fr.stagein.offers.offers.trades.Wording;
import java.util.List;

/** Two things that one could like to do; who answers takes one or neither. */
record Choice(String id, Side left, Side right) {

    /**
     * One of the two.
     *
     * @param id names its drawing
     * @param interests ROME's codes
     */
    record Side(String id, Wording text, Riasec type, List<String> interests) {
        Side {
            interests = List.copyOf(interests);
        }
    }
}
