package fr.stagein.offers.offers.trades;

import fr.stagein.events.CompanyId;
import fr.stagein.events.Week;
import fr.stagein.offers.offers.visibility.Viewer;
import fr.stagein.offers.offers.visibility.VisibleOffers;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a trade leads to: the offers that are shown today with a seat in a coming week, and who hosted or does. */
@Repository
public class OpenOffers {

    private static final int MOST_HOSTS = 12;

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    OpenOffers(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /**
     * A company by what everybody may know of it.
     *
     * @param hosted whether a pupil was there already
     */
    record Host(CompanyId companyId, String name, String communeName, boolean hosted) {}

    /** How many there are of each trade; none is not named. */
    public Map<String, Integer> count(Viewer viewer) {
        return jdbc
                .sql("""
                select o.trade_code, count(*)::int as open from offer o join company c on c.id = o.company_id
                where""" + VisibleOffers.TO_VIEWER + """
                      and exists (select from offer_week ow where ow.offer_id = o.id and ow.week > :thisWeek and ow.seats >
                                  (select count(*) from placement p
                                   where p.offer_id = o.id and p.week = ow.week and p.confirmed))
                group by o.trade_code""")
                .params(viewer.values())
                .param("thisWeek", Week.containing(calendar.today()).value())
                .query((row, n) -> Map.entry(row.getString("trade_code"), row.getInt("open")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who has an offer on show, and who hosted a pupil before; those who hosted first. */
    List<Host> hosts(String trade, Viewer viewer) {
        return jdbc.sql("""
                select c.id, c.name, w.commune_name, bool_or(before.hosted) as hosted
                from offer o join company c on c.id = o.company_id join workplace w on w.id = o.workplace_id
                     cross join lateral (
                         select exists (select from placement p
                                        where p.offer_id = o.id and p.confirmed and p.week <= :thisWeek) as hosted) before
                where o.trade_code = :trade and c.status = 'VERIFIED' and (before.hosted or""" + VisibleOffers.TO_VIEWER + """
                )
                group by c.id, w.commune_name order by hosted desc, c.name, w.commune_name limit :most""")
                .params(viewer.values())
                .param("trade", trade)
                .param("thisWeek", Week.containing(calendar.today()).value())
                .param("most", MOST_HOSTS)
                .query((row, n) -> new Host(
                        new CompanyId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("commune_name"),
                        row.getBoolean("hosted")))
                .list();
    }
}
