package fr.stagein.offers.search;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.answers.AnswerRates;
import fr.stagein.offers.answers.AnswerRates.AnswerRate;
import fr.stagein.offers.companies.CompanySize;
import fr.stagein.offers.publishing.Offer.Accessibility;
import fr.stagein.offers.reach.Origin;
import fr.stagein.offers.search.SearchRequest.Filter;
import fr.stagein.offers.search.SearchRequest.Sort;
import fr.stagein.offers.search.SearchResult.AccessibilityCount;
import fr.stagein.offers.search.SearchResult.Facets;
import fr.stagein.offers.search.SearchResult.FamilyCount;
import fr.stagein.offers.search.SearchResult.OfferCard;
import fr.stagein.offers.search.SearchResult.OfferWeek;
import fr.stagein.offers.search.SearchResult.Relaxed;
import fr.stagein.offers.search.SearchResult.Reserved;
import fr.stagein.offers.search.SearchResult.SizeCount;
import fr.stagein.offers.search.SearchResult.WeekCount;
import fr.stagein.offers.shown.ShownOffers;
import fr.stagein.offers.shown.Viewer;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Searches the published offers of verified companies that still have a seat in a coming week. Words match by French
 * stem or beginning, without accents; a word with a typing error matches the trade it resembles.
 */
@Repository
class OfferSearch {

    private static final int DEFAULT_SIZE = 20;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final String CARD = """
            o.id, o.title, o.trade_code, o.programmes, o.company_id, t.label, t.family, t.family_label,
            c.name as company_name, w.commune_code, w.commune_name, w.lat, w.lon, o.reserved_for, o.reserved_until""";

    private static final String SHOWN = """
            from offer o join company c on c.id = o.company_id join workplace w on w.id = o.workplace_id
                 join trade t on t.code = o.trade_code
                 left join unnest(cast(:reached as uuid[]), cast(:minutes as int[])) reach (id, minutes)
                      on reach.id = o.id
            where""" + ShownOffers.TO_VIEWER;

    // Great circle on a sphere of 6371 km: within half a percent of the truth at these distances.
    private static final String KM = """
            (12742 * asin(sqrt(pow(sin(radians(w.lat - :lat) / 2), 2)
             + cos(radians(:lat)) * cos(radians(w.lat)) * pow(sin(radians(w.lon - :lon) / 2), 2))))""";

    private static final String FREE_WEEK = """
            select ow.week from offer_week ow
            where ow.offer_id = o.id and ow.week > :thisWeek and ow.seats >
                  (select count(*) from placement p where p.offer_id = o.id and p.week = ow.week and p.confirmed)""";

    /** Offers without a way come after all that have one. */
    private static final int NO_WAY_MINUTES = 10_000;

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;
    private final ReachFilter reaches;
    private final AnswerRates answers;

    OfferSearch(JdbcClient jdbc, TerritoryCalendar calendar, ReachFilter reaches, AnswerRates answers) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.reaches = reaches;
        this.answers = answers;
    }

    /** The next page by a sort key and the id, so that offers that come and go between pages move nothing. */
    private record Cursor(double key, UUID id) {
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
    }

    private record Hit(OfferCard card, double key) {}

    SearchResult search(SearchRequest request, Viewer viewer) {
        Reachable reachable = reaches.of(request, viewer);
        Map<String, Object> values = values(request, reachable, viewer);
        int size = request.size() == null ? DEFAULT_SIZE : request.size();
        String key = sortKey(request);
        String page = "";
        String cursor = request.cursor();
        if (cursor != null) {
            Cursor after = Cursor.read(cursor);
            values.put("afterKey", after.key());
            values.put("afterId", after.id());
            page = " where (key, id) > (:afterKey, :afterId)";
        }
        values.put("limit", size + 1);
        boolean near = request.origin() != null;
        List<Hit> hits = jdbc.sql("select * from (select " + CARD + ", " + (near ? KM : "null::double precision")
                        + " as km, (" + key + ")::double precision as key " + SHOWN + filters(request)
                        + ") hit" + page + " order by key, id limit :limit")
                .params(values)
                .query((row, n) -> new Hit(card(row, viewer), row.getDouble("key")))
                .list();
        boolean more = hits.size() > size;
        List<Hit> shown = more ? hits.subList(0, size) : hits;
        Hit last = shown.isEmpty() ? null : shown.getLast();
        long total = count(request, values);
        return new SearchResult(
                total,
                completed(shown.stream().map(Hit::card).toList(), reachable),
                more && last != null ? new Cursor(last.key(), last.card().id().value()).write() : null,
                facets(request, values, reachable),
                total == 0 ? relaxed(request, reachable, viewer) : List.of());
    }

    private long count(SearchRequest request, Map<String, Object> values) {
        return jdbc.sql("select count(*) " + SHOWN + filters(request))
                .params(values)
                .query(Long.class)
                .single();
    }

    private List<Relaxed> relaxed(SearchRequest request, Reachable reachable, Viewer viewer) {
        List<Relaxed> found = new ArrayList<>();
        for (Filter filter : Filter.values()) {
            if (request.uses(filter)) {
                SearchRequest wider = request.without(filter);
                // The way to an offer is told for a week that was asked for, if one was.
                Reachable then = filter == Filter.WEEKS ? reaches.of(wider, viewer) : reachable;
                long count = count(wider, values(wider, then, viewer));
                if (count > 0) {
                    found.add(new Relaxed(filter, count));
                }
            }
        }
        return found;
    }

    private Facets facets(SearchRequest request, Map<String, Object> values, Reachable reachable) {
        return new Facets(
                jdbc.sql("select t.family as code, t.family_label as label, count(*) as count " + SHOWN
                                + filters(request.without(Filter.FAMILIES)) + " group by 1, 2 order by 3 desc, 2")
                        .params(values)
                        .query((row, n) ->
                                new FamilyCount(row.getString("code"), row.getString("label"), row.getLong("count")))
                        .list(),
                jdbc.sql("select free.week, count(*) as count from (select o.id " + SHOWN
                                + filters(request.without(Filter.WEEKS)) + ") o cross join lateral (" + FREE_WEEK
                                + ") free group by 1 order by 1")
                        .params(values)
                        .query((row, n) -> new WeekCount(Week.of(row.getString("week")), row.getLong("count")))
                        .list(),
                reachable.isEmpty()
                        ? List.of()
                        : reachable.counts(jdbc.sql("select o.id " + SHOWN + filters(request.without(Filter.MEANS)))
                                .params(values)
                                .query((row, n) -> new OfferId(row.getObject("id", UUID.class)))
                                .list()),
                jdbc.sql("select need, count(*) as count from (select o.accessibility " + SHOWN
                                + filters(request.without(Filter.ACCESSIBILITY))
                                + ") o cross join unnest(o.accessibility) need group by 1 order by 1")
                        .params(values)
                        .query((row, n) -> new AccessibilityCount(
                                Accessibility.valueOf(row.getString("need")), row.getLong("count")))
                        .list(),
                jdbc
                        .sql("select c.size, count(*) as count " + SHOWN + filters(request.without(Filter.SIZES))
                                + " and c.size is not null group by 1")
                        .params(values)
                        .query((row, n) ->
                                new SizeCount(CompanySize.valueOf(row.getString("size")), row.getLong("count")))
                        .list()
                        .stream()
                        .sorted(Comparator.comparing(SizeCount::size))
                        .toList());
    }

    private static String sortKey(SearchRequest request) {
        Sort wish = request.sort() == null ? Sort.RELEVANCE : request.sort();
        boolean near = request.origin() != null;
        boolean words = !words(request.text()).isEmpty();
        return switch (wish) {
            case DISTANCE -> near ? KM : newestFirst();
            case NEWEST -> newestFirst();
            case TRAVEL_TIME -> near ? "coalesce(reach.minutes, " + NO_WAY_MINUTES + ")" : newestFirst();
            case RELEVANCE ->
                words
                        // Rounded, so that the nearer of two equally good ones comes first.
                        ? "-round((ts_rank(o.search, to_tsquery('fr', :query)) * 20)::numeric) * 1000"
                                + (near ? " + " + KM : "")
                        : near ? KM : newestFirst();
        };
    }

    private static String newestFirst() {
        return "-extract(epoch from o.published_at)";
    }

    private static String filters(SearchRequest request) {
        var filters = new StringBuilder();
        if (!words(request.text()).isEmpty()) {
            filters.append("""
                     and (o.search @@ to_tsquery('fr', :query)
                          or o.trade_code in (select code from trade
                                              where word_similarity(lower(unaccent(:words)), words) >= 0.55))""");
        }
        if (request.uses(Filter.FAMILIES)) {
            filters.append(" and t.family in (:families)");
        }
        if (request.uses(Filter.TRADES)) {
            filters.append(" and o.trade_code in (:trades)");
        }
        if (request.uses(Filter.PROGRAMME)) {
            filters.append(" and :programme = any(o.programmes)");
        }
        if (request.uses(Filter.DISTANCE)) {
            filters.append(" and w.lat between :lat - :maxKm / 111.0 and :lat + :maxKm / 111.0 and ")
                    .append(KM)
                    .append(" <= :maxKm");
        }
        if (request.uses(Filter.ACCESSIBILITY)) {
            filters.append(" and o.accessibility @> cast(:accessibility as text[])");
        }
        if (request.uses(Filter.SIZES)) {
            filters.append(" and c.size in (:sizes)");
        }
        if (request.uses(Filter.MEANS)) {
            filters.append(" and reach.id is not null");
        }
        filters.append(" and exists (")
                .append(FREE_WEEK)
                .append(request.uses(Filter.WEEKS) ? " and ow.week in (:weeks))" : ")");
        return filters.toString();
    }

    private Map<String, Object> values(SearchRequest request, Reachable reachable, Viewer viewer) {
        Map<String, Object> values = new HashMap<>(viewer.values());
        values.put("thisWeek", thisWeek().value());
        List<String> words = words(request.text());
        values.put("query", words.stream().map(word -> word + ":*").collect(Collectors.joining(" & ")));
        values.put("words", String.join(" ", words));
        put(values, "families", request.families());
        put(values, "trades", request.trades());
        List<Week> weeks = request.weeks();
        put(
                values,
                "weeks",
                weeks == null ? null : weeks.stream().map(Week::value).toList());
        put(values, "programme", request.programme());
        List<Accessibility> needs = request.accessibility();
        put(
                values,
                "accessibility",
                needs == null ? null : needs.stream().map(Accessibility::name).toArray(String[]::new));
        List<CompanySize> sizes = request.sizes();
        put(
                values,
                "sizes",
                sizes == null ? null : sizes.stream().map(CompanySize::name).toList());
        put(values, "maxKm", request.maxKm());
        values.put("reached", reachable.ids());
        values.put("minutes", reachable.minutes());
        Origin origin = request.origin();
        if (origin != null) {
            values.put("lat", origin.lat());
            values.put("lon", origin.lon());
        }
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static List<String> words(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        return NO_WORD.splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .limit(8)
                .toList();
    }

    private Week thisWeek() {
        return Week.containing(calendar.today());
    }

    private List<OfferCard> completed(List<OfferCard> cards, Reachable reachable) {
        if (cards.isEmpty()) {
            return cards;
        }
        Map<OfferId, List<OfferWeek>> weeks =
                weeks(cards.stream().map(OfferCard::id).toList());
        Map<CompanyId, AnswerRate> rates =
                answers.of(cards.stream().map(OfferCard::companyId).collect(Collectors.toSet()), calendar.now());
        return cards.stream()
                .map(card -> new OfferCard(
                        card.id(),
                        card.title(),
                        card.tradeCode(),
                        card.tradeLabel(),
                        card.family(),
                        card.familyLabel(),
                        card.companyId(),
                        card.companyName(),
                        card.communeCode(),
                        card.communeName(),
                        card.lat(),
                        card.lon(),
                        card.distanceKm(),
                        card.programmes(),
                        weeks.getOrDefault(card.id(), List.of()),
                        reachable.way(card.id()),
                        rates.containsKey(card.companyId())
                                ? rates.get(card.companyId()).medianDays()
                                : null,
                        card.reserved()))
                .toList();
    }

    /** The coming weeks of these offers, full ones too. */
    Map<OfferId, List<OfferWeek>> weeks(List<OfferId> offers) {
        Map<OfferId, List<OfferWeek>> found = new HashMap<>();
        jdbc.sql("""
                select ow.offer_id, ow.week, ow.seats,
                       (select count(*) from placement p
                        where p.offer_id = ow.offer_id and p.week = ow.week and p.confirmed) as given
                from offer_week ow where ow.offer_id in (:offers) and ow.week > :thisWeek order by ow.week""")
                .param("offers", offers.stream().map(OfferId::value).toList())
                .param("thisWeek", thisWeek().value())
                .query(row -> {
                    int seats = row.getInt("seats");
                    found.computeIfAbsent(new OfferId(row.getObject("offer_id", UUID.class)), id -> new ArrayList<>())
                            .add(new OfferWeek(
                                    Week.of(row.getString("week")), seats, Math.max(0, seats - row.getInt("given"))));
                });
        return found;
    }

    private static OfferCard card(ResultSet row, Viewer viewer) throws SQLException {
        double km = row.getDouble("km");
        Double distance = row.wasNull() ? null : Math.round(km * 10) / 10.0;
        return new OfferCard(
                new OfferId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("trade_code"),
                row.getString("label"),
                row.getString("family"),
                row.getString("family_label"),
                new CompanyId(row.getObject("company_id", UUID.class)),
                row.getString("company_name"),
                row.getString("commune_code"),
                row.getString("commune_name"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                distance,
                List.of((String[]) row.getArray("programmes").getArray()),
                List.of(),
                null,
                null,
                Reserved.now(Viewer.reservation(row), viewer));
    }
}
