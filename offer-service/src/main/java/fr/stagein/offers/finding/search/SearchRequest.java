package fr.stagein.offers.finding.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.stagein.offers.finding.reach.Origin;
import fr.stagein.offers.finding.search.SearchFilters.Filter;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * What a student looks for, from where, and which page of it; one flat object in JSON. A body, not a query string: where
 * they start from is nobody's business, least of all an access log's.
 */
public record SearchRequest(
        @JsonUnwrapped @Valid SearchFilters filters,
        @Nullable @Valid Origin origin,
        @JsonUnwrapped @Valid SearchPage page) {

    /** The same search without one of its filters. */
    SearchRequest without(Filter filter) {
        return new SearchRequest(filters.without(filter), origin, page);
    }

    /** The same from there, without pages. From nowhere nothing is said of the way. */
    public SearchRequest from(@Nullable Origin start) {
        return new SearchRequest(start == null ? filters.withoutWays() : filters, start, page.first());
    }

    /** What of it may be kept: all but where it starts from and its pages. */
    public SearchRequest withoutOrigin() {
        return new SearchRequest(filters, null, page.first());
    }

    /** Whether that filter leaves anything out. */
    boolean uses(Filter filter) {
        boolean possible = origin != null || (filter != Filter.DISTANCE && filter != Filter.LODGING);
        return possible && filters.uses(filter);
    }
}
