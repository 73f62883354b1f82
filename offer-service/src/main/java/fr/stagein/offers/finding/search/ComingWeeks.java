package fr.stagein.offers.finding.search;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.finding.search.SearchResult.OfferWeek;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The coming weeks of offers, shown or not, full ones too. */
@Repository
class ComingWeeks {

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    ComingWeeks(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    List<OfferWeek> of(OfferId offer) {
        return of(List.of(offer)).getOrDefault(offer, List.of());
    }

    /** In order; an offer that has none is not in it. */
    Map<OfferId, List<OfferWeek>> of(Collection<OfferId> offers) {
        Map<OfferId, List<OfferWeek>> weeks = new HashMap<>();
        jdbc.sql("""
                select ow.offer_id, ow.week, ow.seats,
                       greatest(0, ow.seats - (select count(*) from placement p
                                               where p.offer_id = ow.offer_id and p.week = ow.week
                                                 and p.confirmed)) as seats_left
                from offer_week ow where ow.offer_id = any(:offers) and ow.week > :thisWeek
                order by ow.offer_id, ow.week""")
                .param("offers", offers.stream().map(OfferId::value).toArray(UUID[]::new))
                .param("thisWeek", Week.containing(calendar.today()).value())
                .query(row -> {
                    weeks.computeIfAbsent(
                                    new OfferId(row.getObject("offer_id", UUID.class)), offer -> new ArrayList<>())
                            .add(new OfferWeek(
                                    Week.of(row.getString("week")), row.getInt("seats"), row.getInt("seats_left")));
                });
        return weeks;
    }
}
