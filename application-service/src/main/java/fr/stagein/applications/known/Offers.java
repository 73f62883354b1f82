package fr.stagein.applications.known;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.Stream;
import fr.stagein.events.Week;
import fr.stagein.platform.consumers.ReadModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offers, and from them the seats there are. */
@Repository
public class Offers implements ReadModel<OfferState> {

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param open published, by a verified company */
    public record KnownOffer(OfferId id, CompanyId companyId, Set<String> programmes, boolean open) {
        public KnownOffer {
            programmes = Set.copyOf(programmes);
        }
    }

    public Optional<KnownOffer> find(OfferId id) {
        return jdbc.sql("""
                select o.*, o.status = 'PUBLISHED' and c.status = 'VERIFIED' as open
                from offer o join company c on c.id = o.company_id where o.id = :id""")
                .param("id", id.value())
                .query((row, n) -> new KnownOffer(
                        id,
                        new CompanyId(row.getObject("company_id", UUID.class)),
                        Set.of((String[]) row.getArray("programmes").getArray()),
                        row.getBoolean("open")))
                .optional();
    }

    @Override
    public Stream<OfferState> stream() {
        return Stream.OFFERS;
    }

    @Override
    public void keep(OfferState offer) {
        int kept = jdbc.sql("""
                insert into offer (id, version, company_id, title, commune_name, programmes, status)
                values (:id, :version, :company, :title, :commune, :programmes, :status)
                on conflict (id) do update set version = excluded.version, title = excluded.title,
                       commune_name = excluded.commune_name, programmes = excluded.programmes, status = excluded.status
                where offer.version < excluded.version""")
                .param("id", offer.offerId().value())
                .param("version", offer.version())
                .param("company", offer.companyId().value())
                .param("title", offer.title())
                .param("commune", offer.communeName())
                .param("programmes", offer.programmes().toArray(String[]::new))
                .param("status", offer.status().name())
                .update();
        if (kept == 1) {
            keepSeats(offer);
        }
    }

    /** A company may take seats back, but none that is given. */
    private void keepSeats(OfferState offer) {
        List<String> weeks =
                offer.weeks().stream().map(WeekSeats::week).map(Week::value).toList();
        jdbc.sql("update seat_ledger set seats = taken where offer_id = :offer and not week = any(:weeks)")
                .param("offer", offer.offerId().value())
                .param("weeks", weeks.toArray(String[]::new))
                .update();
        for (WeekSeats week : offer.weeks()) {
            jdbc.sql("""
                    insert into seat_ledger (offer_id, week, seats) values (:offer, :week, :seats)
                    on conflict (offer_id, week) do update set seats = greatest(excluded.seats, seat_ledger.taken)""")
                    .param("offer", offer.offerId().value())
                    .param("week", week.week().value())
                    .param("seats", week.seats())
                    .update();
        }
    }
}
