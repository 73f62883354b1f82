package fr.stagein.offers.finding.discovery;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.finding.reach.Hours;
import fr.stagein.offers.finding.reach.OpenPlace;
import fr.stagein.offers.finding.reach.Point;
import fr.stagein.offers.offers.visibility.Viewer;
import fr.stagein.offers.offers.visibility.VisibleOffers;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offers that one can apply for, with what decides how well they suit somebody. */
@Repository
class FreeSeats {

    private static final List<String> NO_WISH = List.of("");

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    FreeSeats(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** @param wanted whether the place's week was asked for */
    record FreeSeat(OpenPlace place, String trade, String family, int left, boolean wanted) {}

    /**
     * Each offer once, in the first of the wanted weeks in which it has a seat. Where weeks are wanted no other one is
     * proposed: nobody may apply for it.
     *
     * @param wanted none: any week does
     * @param programme leaves out what is not for it
     */
    List<FreeSeat> in(Collection<Week> wanted, @Nullable String programme, Viewer viewer) {
        return jdbc.sql("""
                select distinct on (o.id) o.id, o.trade_code, t.family, w.lat, w.lon, o.day_start, o.day_end, ow.week,
                       free.seats as seats_left, ow.week in (:wanted) as wanted
                from offer o join company c on c.id = o.company_id join workplace w on w.id = o.workplace_id
                     join trade t on t.code = o.trade_code join offer_week ow on ow.offer_id = o.id
                     cross join lateral (select ow.seats - count(*) as seats from placement p
                                         where p.offer_id = ow.offer_id and p.week = ow.week and p.confirmed) free
                where""" + VisibleOffers.TO_VIEWER + """
                  and ow.week > :thisWeek and free.seats > 0 and (:anyWeek or ow.week in (:wanted))
                  and (cast(:programme as text) is null or :programme = any(o.programmes))
                order by o.id, ow.week""")
                .param("anyWeek", wanted.isEmpty())
                .param("thisWeek", Week.containing(calendar.today()).value())
                .param("programme", programme)
                .params(viewer.values())
                .param(
                        "wanted",
                        wanted.isEmpty()
                                ? NO_WISH
                                : wanted.stream().map(Week::value).toList())
                .query((row, n) -> new FreeSeat(
                        new OpenPlace(
                                new OfferId(row.getObject("id", UUID.class)),
                                new Point(row.getDouble("lat"), row.getDouble("lon")),
                                new Hours(
                                        row.getObject("day_start", LocalTime.class),
                                        row.getObject("day_end", LocalTime.class)),
                                Week.of(row.getString("week"))),
                        row.getString("trade_code"),
                        row.getString("family"),
                        row.getInt("seats_left"),
                        row.getBoolean("wanted")))
                .list();
    }
}
