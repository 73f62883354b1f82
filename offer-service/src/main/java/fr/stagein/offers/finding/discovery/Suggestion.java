package fr.stagein.offers.finding.discovery;

import fr.stagein.offers.offers.trades.Riasec;
import fr.stagein.offers.offers.trades.TradeEntry;
import java.util.List;

/**
 * A trade that somebody may like.
 *
 * @param score see docs/discovery.md
 * @param surprise from outside the two strongest types, put among the first on purpose
 */
record Suggestion(TradeEntry trade, int score, Reasons reasons, boolean surprise) {

    /**
     * Why it stands where it stands; each is something that the answers say more yes than no to.
     *
     * @param types of the trade's, the major one first
     * @param interests of the trade's, the strongest first, three at most
     * @param liked codes of trades that were liked and that it resembles
     */
    record Reasons(List<Riasec> types, List<String> interests, List<String> liked) {
        Reasons {
            types = List.copyOf(types);
            interests = List.copyOf(interests);
            liked = List.copyOf(liked);
        }
    }

    Suggestion asSurprise() {
        return new Suggestion(trade, score, reasons, true);
    }
}
