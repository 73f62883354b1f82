package fr.stagein.offers.finding.reach;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.finding.reach.WaySheet.Destination;
import fr.stagein.offers.offers.visibility.Viewer;
import fr.stagein.offers.offers.visibility.VisibleOffers;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offers that one can apply for, each with a week that has a seat. */
@Repository
class OpenPlaces {

    private static final String PLACES = """
            select o.id, w.lat, w.lon, o.day_start, o.day_end, min(ow.week) as week
            from offer o join company c on c.id = o.company_id join workplace w on w.id = o.workplace_id
                 join offer_week ow on ow.offer_id = o.id
            where""" + VisibleOffers.ON_SHOW + """
              and ow.week > :thisWeek
              and ow.seats > (select count(*) from placement p
                              where p.offer_id = o.id and p.week = ow.week and p.confirmed)
            group by o.id, w.id order by o.id""";

    /** An offer and what one reads of it on the way there. */
    record Place(OpenPlace at, Destination destination) {}

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    OpenPlaces(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** All of them, whoever they are open to, each with the first week in which it has a seat. */
    List<OpenPlace> all() {
        return jdbc.sql(PLACES)
                .param("thisWeek", Week.containing(calendar.today()).value())
                .query(OpenPlaces::place)
                .list();
    }

    /**
     * The offer as it is shown to the viewer, for one of its weeks; once somebody has a place that week, to all who know it.
     *
     * @return empty for an offer that is not shown and where nobody has a place that week
     */
    Optional<Place> find(OfferId id, Week week, Viewer viewer) {
        return jdbc.sql("""
                select o.id, w.lat, w.lon, o.day_start, o.day_end, :week as week, o.title, c.name, w.address,
                       w.commune_name
                from offer o join company c on c.id = o.company_id join workplace w on w.id = o.workplace_id
                where o.id = :id
                  and (exists (select from placement p where p.offer_id = o.id and p.week = :week and p.confirmed)
                       or o.status = 'PUBLISHED' and c.status = 'VERIFIED' and""" + VisibleOffers.OPEN_TO_VIEWER + ")")
                .params(viewer.values())
                .param("id", id.value())
                .param("week", week.value())
                .query((row, n) -> new Place(
                        place(row, n),
                        new Destination(
                                row.getString("title"),
                                row.getString("name"),
                                row.getString("address"),
                                row.getString("commune_name"))))
                .optional();
    }

    private static OpenPlace place(ResultSet row, int number) throws SQLException {
        return new OpenPlace(
                new OfferId(row.getObject("id", UUID.class)),
                new Point(row.getDouble("lat"), row.getDouble("lon")),
                new Hours(row.getObject("day_start", LocalTime.class), row.getObject("day_end", LocalTime.class)),
                Week.of(row.getString("week")));
    }
}
