package fr.stagein.notifications.readmodel;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.NotYetKnown;
import fr.stagein.platform.consumers.ReadModel;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The titles of offers. */
@Repository
public class Offers implements ReadModel<OfferState> {

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotYetKnown if its stream has not brought it yet */
    public String titleOf(OfferId id) {
        return jdbc.sql("select title from offer where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotYetKnown("offer " + id));
    }

    /** @throws NotYetKnown if its stream has not brought it yet */
    public CompanyId companyOf(OfferId id) {
        return jdbc.sql("select company_id from offer where id = :id")
                .param("id", id.value())
                .query((row, number) -> new CompanyId(row.getObject("company_id", UUID.class)))
                .optional()
                .orElseThrow(() -> new NotYetKnown("offer " + id));
    }

    @Override
    public Stream<OfferState> stream() {
        return Stream.OFFERS;
    }

    @Override
    public void forget(String id) {
        jdbc.sql("delete from offer where id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    @Override
    public void keep(OfferState offer) {
        jdbc.sql("""
                insert into offer (id, version, title, company_id) values (:id, :version, :title, :company)
                on conflict (id) do update set version = excluded.version, title = excluded.title,
                    company_id = excluded.company_id
                where offer.version < excluded.version""")
                .param("id", offer.offerId().value())
                .param("version", offer.version())
                .param("title", offer.title())
                .param("company", offer.companyId().value())
                .update();
    }
}
