package fr.stagein.offers.finding.search;

import fr.stagein.events.OfferId;
import fr.stagein.offers.finding.reach.Way;
import fr.stagein.offers.finding.search.Candidates.Scan;
import fr.stagein.offers.finding.search.SearchRequest.Filter;
import fr.stagein.offers.finding.search.SearchRequest.Sort;
import fr.stagein.offers.finding.search.SearchResult.Relaxed;
import fr.stagein.offers.offers.visibility.Viewer;
import fr.stagein.platform.problems.Rejection;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Searches the published offers of verified companies that still have a seat in a coming week. */
@Component
public class OfferSearch {

    private static final int DEFAULT_SIZE = 20;

    /** Offers without a way come after all that have one. */
    private static final int NO_WAY_MINUTES = 10_000;

    /** Enough to know that it is worth it. */
    private static final int MOST_RELAXED = 1_000;

    private final Candidates candidates;
    private final ReachFilter reaches;
    private final TradeCache trades;
    private final OfferCards cards;
    private final Timer times;

    OfferSearch(Candidates candidates, ReachFilter reaches, TradeCache trades, OfferCards cards, MeterRegistry meters) {
        times = Timer.builder("stagein.search")
                .description("A search of offers, from question to answer")
                .register(meters);
        this.candidates = candidates;
        this.reaches = reaches;
        this.trades = trades;
        this.cards = cards;
    }

    /** The next page by a sort key and the id, so that offers that come and go between pages move nothing. */
    private record Cursor(double key, UUID id) implements Comparable<Cursor> {
        private static final Comparator<Cursor> ORDER =
                Comparator.comparingDouble(Cursor::key).thenComparing(Cursor::id);

        static Cursor read(String text) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("~", -1);
                return new Cursor(Double.parseDouble(parts[0]), UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
                throw new Rejection(HttpStatus.BAD_REQUEST, "cursor-invalid");
            }
        }

        String write() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((key + "~" + id).getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public int compareTo(Cursor other) {
            return ORDER.compare(this, other);
        }
    }

    private record Hit(Candidate candidate, Cursor at) {}

    SearchResult search(SearchRequest request, Viewer viewer) {
        return Objects.requireNonNull(times.record(() -> answer(request, viewer)));
    }

    private SearchResult answer(SearchRequest request, Viewer viewer) {
        Scan scan = candidates.of(request, viewer);
        Reachable reachable = reaches.of(request, scan.candidates());
        var choice = new FacetedSelection(request, scan.candidates(), reachable, trades.byCode());
        List<Hit> hits = page(request, choice.chosen(), reachable);
        int size = request.size() == null ? DEFAULT_SIZE : request.size();
        boolean more = hits.size() > size;
        List<Candidate> shown = hits.stream().limit(size).map(Hit::candidate).toList();
        int total = choice.chosen().size();
        return new SearchResult(
                total,
                !scan.all(),
                cards.of(shown, request.origin() != null, reachable, viewer),
                more ? hits.get(size - 1).at().write() : null,
                choice.facets(),
                total == 0 ? relaxed(request, scan, viewer) : List.of());
    }

    /** Which of these offers the search finds; where its origin is not known, nothing is said of the way. */
    public List<OfferId> matching(SearchRequest request, Collection<OfferId> among, Viewer viewer) {
        List<Candidate> open = candidates.among(among, request, viewer).candidates();
        return new FacetedSelection(request, open, reaches.of(request, open), trades.byCode())
                .chosen().stream().map(Candidate::id).toList();
    }

    /** In order, and all that follow it: from where the page begins. */
    private static List<Hit> page(SearchRequest request, List<Candidate> chosen, Reachable reachable) {
        String text = request.cursor();
        Cursor after = text == null ? new Cursor(Double.NEGATIVE_INFINITY, new UUID(0, 0)) : Cursor.read(text);
        ToDoubleFunction<Candidate> key = sortKey(request, reachable);
        return chosen.stream()
                .map(one ->
                        new Hit(one, new Cursor(key.applyAsDouble(one), one.id().value())))
                .filter(hit -> hit.at().compareTo(after) > 0)
                .sorted(Comparator.comparing(Hit::at))
                .toList();
    }

    private List<Relaxed> relaxed(SearchRequest request, Scan scan, Viewer viewer) {
        List<Relaxed> found = new ArrayList<>();
        for (Filter filter : Filter.values()) {
            if (request.uses(filter)) {
                SearchRequest wider = request.without(filter);
                List<Candidate> open = FacetedSelection.FILTERS.contains(filter)
                        ? scan.candidates()
                        : candidates.of(wider, viewer, MOST_RELAXED).candidates();
                // The way to an offer is told for a week that was asked for, if one was: so it is found anew.
                Reachable then = wider.uses(Filter.MEANS) || wider.uses(Filter.LODGING)
                        ? reaches.of(wider, open)
                        : Reachable.NOTHING_KNOWN;
                int count = new FacetedSelection(wider, open, then, trades.byCode())
                        .chosen()
                        .size();
                if (count > 0) {
                    found.add(new Relaxed(filter, count));
                }
            }
        }
        return found;
    }

    private static ToDoubleFunction<Candidate> sortKey(SearchRequest request, Reachable reachable) {
        Sort wish = request.sort() == null ? Sort.RELEVANCE : request.sort();
        boolean near = request.origin() != null;
        ToDoubleFunction<Candidate> newestFirst = one -> -one.published();
        return switch (wish) {
            case DISTANCE -> near ? Candidate::km : newestFirst;
            case NEWEST -> newestFirst;
            case TRAVEL_TIME -> near ? one -> minutes(reachable, one.id()) : newestFirst;
            case RELEVANCE ->
                request.words().isEmpty()
                        ? near ? Candidate::km : newestFirst
                        // Rounded, so that the nearer of two equally good ones comes first.
                        : one -> one.km() - Math.rint(one.fit() * 20) * 1_000;
        };
    }

    private static int minutes(Reachable reachable, OfferId id) {
        Way way = reachable.way(id);
        return way == null ? NO_WAY_MINUTES : way.longest();
    }
}
