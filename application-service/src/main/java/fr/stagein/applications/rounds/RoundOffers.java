package fr.stagein.applications.rounds;

import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offers that are wished for. */
@Repository
class RoundOffers {

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    RoundOffers(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    record OfferName(String title, String companyName, String communeName) {}

    /** As they were told last, open or not. */
    Map<OfferId, OfferName> names(Collection<OfferId> offers) {
        Map<OfferId, OfferName> names = new HashMap<>();
        jdbc.sql("""
                select o.id, o.title, o.commune_name, c.name from offer o join company c on c.id = o.company_id
                where o.id = any(:offers)""").param("offers", ids(offers)).query(row -> {
            names.put(
                    new OfferId(row.getObject("id", UUID.class)),
                    new OfferName(row.getString("title"), row.getString("name"), row.getString("commune_name")));
        });
        return names;
    }

    /** The programmes of those to which pupils of the school may apply now; the others are missing. */
    Map<OfferId, Set<String>> openTo(SchoolId school, Collection<OfferId> offers) {
        Map<OfferId, Set<String>> open = new HashMap<>();
        jdbc.sql("""
                select o.id, o.programmes from offer o join company c on c.id = o.company_id
                where o.id = any(:offers) and o.status = 'PUBLISHED' and c.status = 'VERIFIED' and not c.paused
                  and (o.reserved_until is null or o.reserved_until < :today or o.reserved_for = :school
                       or o.reserved_for = 'PRIORITY'
                          and exists (select from school where id = :school and priority))""")
                .param("offers", ids(offers))
                .param("school", school.value())
                .param("today", calendar.today())
                .query(row -> {
                    open.put(new OfferId(row.getObject("id", UUID.class)), Set.of((String[])
                            row.getArray("programmes").getArray()));
                });
        return open;
    }

    private static UUID[] ids(Collection<OfferId> offers) {
        return offers.stream().map(OfferId::value).toArray(UUID[]::new);
    }
}
