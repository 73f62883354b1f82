package fr.stagein.offers.search;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.search.SearchResult.OfferCard;
import fr.stagein.offers.search.SearchResult.OfferWeek;
import fr.stagein.offers.search.SearchResult.Reserved;
import fr.stagein.offers.shown.Viewer;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers that are known already, as the search would show them; whether they are shown is for others to know. */
@Repository
public class OffersById {

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    OffersById(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** In the order of the ids, with their coming weeks, full ones too. */
    public List<OfferCard> cards(List<OfferId> offers, Viewer viewer) {
        Map<OfferId, OfferCard> found = jdbc
                .sql("""
                select o.id, o.title, o.trade_code, o.programmes, o.company_id, t.label, t.family, t.family_label,
                       c.name as company_name, w.commune_code, w.commune_name, w.lat, w.lon,
                       o.reserved_for, o.reserved_until, coming.weeks, coming.seats, coming.seats_left
                from offer o join company c on c.id = o.company_id join workplace w on w.id = o.workplace_id
                     join trade t on t.code = o.trade_code
                     cross join lateral (
                         select coalesce(array_agg(ow.week::text order by ow.week), '{}') as weeks,
                                coalesce(array_agg(ow.seats order by ow.week), '{}') as seats,
                                coalesce(array_agg(greatest(0, ow.seats - given.seats) order by ow.week), '{}') as seats_left
                         from offer_week ow cross join lateral (
                             select count(*)::int as seats from placement p
                             where p.offer_id = ow.offer_id and p.week = ow.week and p.confirmed) given
                         where ow.offer_id = o.id and ow.week > :thisWeek) coming
                where o.id = any(cast(:offers as uuid[]))""")
                .param("thisWeek", Week.containing(calendar.today()).value())
                .param("offers", offers.stream().map(OfferId::toString).toArray(String[]::new))
                .query((row, n) -> card(row, viewer))
                .list()
                .stream()
                .collect(Collectors.toMap(OfferCard::id, card -> card));
        return offers.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    private static OfferCard card(ResultSet row, Viewer viewer) throws SQLException {
        String[] weeks = (String[]) row.getArray("weeks").getArray();
        Integer[] seats = (Integer[]) row.getArray("seats").getArray();
        Integer[] left = (Integer[]) row.getArray("seats_left").getArray();
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
                null,
                List.of((String[]) row.getArray("programmes").getArray()),
                IntStream.range(0, weeks.length)
                        .mapToObj(at -> new OfferWeek(Week.of(weeks[at]), seats[at], left[at]))
                        .toList(),
                null,
                null,
                Reserved.now(Viewer.reservation(row), viewer),
                null);
    }
}
