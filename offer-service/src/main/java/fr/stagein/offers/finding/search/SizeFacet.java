package fr.stagein.offers.finding.search;

import fr.stagein.offers.companies.directory.CompanySize;
import fr.stagein.offers.finding.search.SearchRequest.Filter;
import fr.stagein.offers.finding.search.SearchResult.SizeCount;
import fr.stagein.offers.offers.trades.Trade;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sizes of companies: any of those that are asked for; one whose size is unknown is none of them. */
final class SizeFacet implements Facet {

    private final Set<CompanySize> wanted;
    private final Map<CompanySize, Long> counts = new EnumMap<>(CompanySize.class);

    SizeFacet(SearchRequest request) {
        wanted = Set.copyOf(SearchRequest.orNone(request.sizes()));
    }

    @Override
    public Filter filter() {
        return Filter.SIZES;
    }

    @Override
    public boolean accepts(Candidate one, Trade trade) {
        CompanySize size = one.size();
        return wanted.isEmpty() || (size != null && wanted.contains(size));
    }

    @Override
    public void count(Candidate one, Trade trade) {
        CompanySize size = one.size();
        if (size != null) {
            counts.merge(size, 1L, Long::sum);
        }
    }

    List<SizeCount> counts() {
        return counts.entrySet().stream()
                .map(size -> new SizeCount(size.getKey(), size.getValue()))
                .toList();
    }
}
