package fr.stagein.offers.finding.alerts;

import fr.stagein.events.OfferId;
import fr.stagein.offers.finding.favourites.OneAtATime;
import fr.stagein.offers.offers.visibility.VisibleOffers;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which order offers became visible, whatever made them so: published, read, their company verified or back. */
@Repository
class Appearances {

    private final JdbcClient jdbc;
    private final OneAtATime oneAtATime;

    Appearances(JdbcClient jdbc, OneAtATime oneAtATime) {
        this.jdbc = jdbc;
        this.oneAtATime = oneAtATime;
    }

    /** Numbers what is new, in the transaction under way. Gives the last number. */
    long count() {
        oneAtATime.lock("shown offers");
        jdbc.sql("""
                insert into offer_appearance (offer_id)
                select o.id from offer o join company c on c.id = o.company_id
                where""" + VisibleOffers.ON_SHOW + """
                  and not exists (select from offer_appearance s where s.offer_id = o.id)
                order by o.published_at, o.id""").update();
        return jdbc.sql("select coalesce(max(nr), 0) from offer_appearance")
                .query(Long.class)
                .single();
    }

    List<OfferId> between(long after, long upTo) {
        return jdbc.sql("select offer_id from offer_appearance where nr > :after and nr <= :upTo order by nr")
                .param("after", after)
                .param("upTo", upTo)
                .query((row, n) -> new OfferId(row.getObject("offer_id", UUID.class)))
                .list();
    }
}
