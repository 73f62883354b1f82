package fr.stagein.offers.finding.search;

import fr.stagein.offers.finding.search.SearchRequest.Filter;
import fr.stagein.offers.offers.trades.Trade;
import java.util.Set;

/**
 * One way to choose among the candidates of a search. It knows what was asked for, and counts for each of its choices how
 * many offers there would be with all other filters unchanged.
 */
interface Facet {

    Filter filter();

    boolean accepts(Candidate one, Trade trade);

    /** Called with each candidate that is left out by none but {@link #uncounted}. */
    void count(Candidate one, Trade trade);

    /** The filters that its counts leave aside: what it would choose instead. */
    default Set<Filter> uncounted() {
        return Set.of(filter());
    }
}
