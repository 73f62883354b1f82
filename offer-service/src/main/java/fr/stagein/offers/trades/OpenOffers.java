package fr.stagein.offers.trades;

import fr.stagein.events.Week;
import fr.stagein.offers.shown.ShownOffers;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a trade leads to today: published offers of verified companies with a seat in a coming week, and who hosts. */
@Repository
public class OpenOffers {

    private static final int MOST_HOSTS = 12;

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    OpenOffers(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** A company by what everybody may know of it. */
    record Host(String name, String communeName) {}

    /** How many there are of each trade; none is not named. */
    public Map<String, Integer> count(Collection<String> trades) {
        if (trades.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                select o.trade_code, count(*)::int as open from offer o join company c on c.id = o.company_id
                where""" + ShownOffers.RULE + """
                      and o.trade_code in (:trades)
                      and exists (select from offer_week ow where ow.offer_id = o.id and ow.week > :thisWeek and ow.seats >
                                  (select count(*) from placement p
                                   where p.offer_id = o.id and p.week = ow.week and p.confirmed))
                group by o.trade_code""")
                .param("trades", trades)
                .param("thisWeek", Week.containing(calendar.today()).value())
                .query((row, n) -> Map.entry(row.getString("trade_code"), row.getInt("open")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Host> hosts(String trade) {
        return jdbc.sql("""
                select distinct c.name, w.commune_name
                from offer o join company c on c.id = o.company_id join workplace w on w.id = o.workplace_id
                where""" + ShownOffers.RULE + """
                      and o.trade_code = :trade
                order by 1, 2 limit :most""")
                .param("trade", trade)
                .param("most", MOST_HOSTS)
                .query((row, n) -> new Host(row.getString("name"), row.getString("commune_name")))
                .list();
    }
}
