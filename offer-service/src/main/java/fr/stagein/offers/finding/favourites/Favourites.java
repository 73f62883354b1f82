package fr.stagein.offers.finding.favourites;

import fr.stagein.events.AccountId;
import fr.stagein.events.OfferId;
import fr.stagein.offers.offers.visibility.Viewer;
import fr.stagein.offers.offers.visibility.VisibleOffers;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offers that students like. */
@Repository
public class Favourites {

    static final int MOST = 200;

    /** As an offer's own page is: also while its company pauses. */
    private static final String VISIBLE =
            "o.status = 'PUBLISHED' and c.status = 'VERIFIED' and" + VisibleOffers.OPEN_TO_VIEWER;

    private final JdbcClient jdbc;

    Favourites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param shown whether its owner can still see it */
    record Favourite(OfferId offer, String tradeLabel, String companyName, boolean shown, Instant addedAt) {}

    boolean isShown(OfferId offer, Viewer viewer) {
        return jdbc.sql(
                        "select exists (select from offer o join company c on c.id = o.company_id where o.id = :offer and "
                                + VISIBLE + ")")
                .param("offer", offer.value())
                .params(viewer.values())
                .query(Boolean.class)
                .single();
    }

    boolean has(AccountId who, OfferId offer) {
        return jdbc.sql("select exists (select from favourite where account_id = :who and offer_id = :offer)")
                .param("who", who.value())
                .param("offer", offer.value())
                .query(Boolean.class)
                .single();
    }

    int count(AccountId who) {
        return jdbc.sql("select count(*) from favourite where account_id = :who")
                .param("who", who.value())
                .query(Integer.class)
                .single();
    }

    void add(AccountId who, OfferId offer, Instant now) {
        jdbc.sql("""
                insert into favourite (account_id, offer_id, slot, added_at)
                select :who, :offer, min(free.slot), :now from generate_series(1, :most) free (slot)
                where free.slot not in (select slot from favourite where account_id = :who)""")
                .param("who", who.value())
                .param("offer", offer.value())
                .param("most", MOST)
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(AccountId who, OfferId offer) {
        jdbc.sql("delete from favourite where account_id = :who and offer_id = :offer")
                .param("who", who.value())
                .param("offer", offer.value())
                .update();
    }

    /** The newest first. */
    List<Favourite> of(AccountId who, Viewer viewer) {
        return jdbc.sql("select f.offer_id, coalesce(t.label, o.trade_words) as label, c.name, " + VISIBLE + """
                as shown, f.added_at
                from favourite f join offer o on o.id = f.offer_id join company c on c.id = o.company_id
                     left join trade t on t.code = o.trade_code
                where f.account_id = :who order by f.added_at desc, f.offer_id""")
                .param("who", who.value())
                .params(viewer.values())
                .query((row, n) -> new Favourite(
                        new OfferId(row.getObject("offer_id", UUID.class)),
                        row.getString("label"),
                        row.getString("name"),
                        row.getBoolean("shown"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    public void forget(AccountId who) {
        jdbc.sql("delete from favourite where account_id = :who")
                .param("who", who.value())
                .update();
    }
}
