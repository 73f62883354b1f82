package fr.stagein.offers.finding.search;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.companies.directory.CompanySize;
import fr.stagein.offers.finding.reach.Hours;
import fr.stagein.offers.finding.reach.Point;
import fr.stagein.offers.finding.search.SearchRequest.Filter;
import fr.stagein.offers.offers.publishing.OfferContent.Accessibility;
import fr.stagein.offers.offers.visibility.Viewer;
import fr.stagein.offers.offers.visibility.VisibleOffers;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a search chooses from and counts: one scan of the offers that are shown. */
@Repository
class Candidates {

    /** So many are looked at, the nearest or else the newest: more than a territory has. */
    static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final AskedWords asked;
    private final TerritoryCalendar calendar;

    Candidates(JdbcClient jdbc, AskedWords asked, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.asked = asked;
        this.calendar = calendar;
    }

    /** @param all whether there are no more than these */
    record Scan(List<Candidate> candidates, boolean all) {}

    /** Those that its words, trades, programme and distance let through; the other filters choose among them. */
    Scan of(SearchRequest request, Viewer viewer) {
        return of(request, viewer, MOST);
    }

    /** @param most how many are looked at */
    Scan of(SearchRequest request, Viewer viewer, int most) {
        return scan(request, viewer, most, null);
    }

    /** The same, of these offers only. */
    Scan among(Collection<OfferId> offers, SearchRequest request, Viewer viewer) {
        return scan(request, viewer, MOST, offers);
    }

    private Scan scan(SearchRequest request, Viewer viewer, int most, @Nullable Collection<OfferId> among) {
        Point here = request.origin() == null ? null : request.origin().point();
        Integer maxKm = request.maxKm();
        AskedWords.@Nullable Query query = request.words().isEmpty() ? null : asked.query(request.words());
        String thisWeek = Week.containing(calendar.today()).value();
        var values = new MapSqlParameterSource("thisWeek", thisWeek).addValues(viewer.values());
        var where = new StringBuilder("last_free_week > :thisWeek and" + VisibleOffers.OPEN_TO_VIEWER);
        if (among != null) {
            where.append(" and offer_id = any(:among)");
            values.addValue("among", among.stream().map(OfferId::value).toArray(UUID[]::new));
        }
        String order = here == null ? "published_at desc" : "place <-> point(:lon, :lat)";
        if (query != null) {
            values.addValue("ranks", query.ranks(), Types.OTHER);
        }
        if (here != null) {
            values.addValue("lat", here.lat()).addValue("lon", here.lon());
        }
        if (query != null && here != null && maxKm != null && maxKm <= Cells.MOST_KM) {
            where.append(" and near_words(words, lat, lon) @@ :matches");
            values.addValue("matches", query.near(Cells.around(here, maxKm)), Types.OTHER);
            // No index has this order: else one would be read as a whole, and the words of each offer written anew.
            order = "(place <-> point(:lon, :lat)) + 0";
        } else {
            if (query != null) {
                // In the second form no index serves it.
                where.append(query.common() ? " and (words @@ :matches) is true" : " and words @@ :matches");
                values.addValue("matches", query.matches(), Types.OTHER);
            }
            if (here != null && maxKm != null) {
                where.append(
                        " and place <@ box(point(:lon - :east, :lat - :north), point(:lon + :east, :lat + :north))");
                values.addValue("north", Cells.degreesNorth(maxKm)).addValue("east", Cells.degreesEast(here, maxKm));
            }
        }
        if (request.uses(Filter.TRADES)) {
            where.append(" and trade_code = any(:trades)");
            values.addValue("trades", SearchRequest.orNone(request.trades()).toArray(String[]::new));
        }
        if (request.uses(Filter.PROGRAMME)) {
            where.append(" and :programme = any(programmes)");
            values.addValue("programme", request.programme());
        }
        List<Candidate> found = jdbc.sql(
                        """
                        select offer_id, company_id, trade_code, lat, lon, day_start, day_end, free_weeks, accessibility, company_size,
                               extract(epoch from published_at)::float8 as published, %s as fit
                        from shown_offer o where %s order by %s limit %d""".formatted(query == null ? "0" : "ts_rank(words, :ranks)", where, order, most + 1))
                .paramSource(values)
                .query(new Reader(thisWeek, here)::candidate)
                .list();
        return new Scan(
                found.stream()
                        .limit(most)
                        .filter(one -> here == null || maxKm == null || one.km() <= maxKm)
                        .toList(),
                found.size() <= most);
    }

    /** Offers share their weeks: each is read once. */
    private static final class Reader {

        private final String thisWeek;
        private final @Nullable Point here;
        private final Map<String, Week> weeks = new HashMap<>();

        Reader(String thisWeek, @Nullable Point here) {
            this.thisWeek = thisWeek;
            this.here = here;
        }

        Candidate candidate(ResultSet row, int number) throws SQLException {
            String size = row.getString("company_size");
            var at = new Point(row.getDouble("lat"), row.getDouble("lon"));
            return new Candidate(
                    new OfferId(row.getObject("offer_id", UUID.class)),
                    new CompanyId(row.getObject("company_id", UUID.class)),
                    row.getString("trade_code"),
                    at,
                    new Hours(row.getObject("day_start", LocalTime.class), row.getObject("day_end", LocalTime.class)),
                    coming((String[]) row.getArray("free_weeks").getArray()),
                    Arrays.stream((String[]) row.getArray("accessibility").getArray())
                            .map(Accessibility::valueOf)
                            .toList(),
                    size == null ? null : CompanySize.valueOf(size),
                    row.getDouble("published"),
                    row.getDouble("fit"),
                    here == null ? 0 : here.metresTo(at) / 1_000);
        }

        private List<Week> coming(String[] free) {
            List<Week> coming = new ArrayList<>(free.length);
            for (String week : free) {
                if (week.compareTo(thisWeek) > 0) {
                    coming.add(weeks.computeIfAbsent(week, Week::of));
                }
            }
            return coming;
        }
    }
}
