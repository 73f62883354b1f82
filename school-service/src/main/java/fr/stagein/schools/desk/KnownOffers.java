package fr.stagein.schools.desk;

import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.ReadModel;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offers, as far as staff may suggest them. */
@Repository
class KnownOffers implements ReadModel<OfferState> {

    private final JdbcClient jdbc;

    KnownOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record KnownOffer(boolean published, Set<String> programmes) {
        KnownOffer {
            programmes = Set.copyOf(programmes);
        }
    }

    Optional<KnownOffer> find(OfferId id) {
        return jdbc.sql("select published, programmes from known_offer where id = :id")
                .param("id", id.value())
                .query((row, n) -> new KnownOffer(row.getBoolean("published"), Set.of((String[])
                        row.getArray("programmes").getArray())))
                .optional();
    }

    @Override
    public Stream<OfferState> stream() {
        return Stream.OFFERS;
    }

    @Override
    public void keep(OfferState offer) {
        jdbc.sql("""
                insert into known_offer (id, version, programmes, published)
                values (:id, :version, :programmes, :published)
                on conflict (id) do update set version = excluded.version, programmes = excluded.programmes,
                       published = excluded.published
                where known_offer.version < excluded.version""")
                .param("id", offer.offerId().value())
                .param("version", offer.version())
                .param("programmes", offer.programmes().toArray(String[]::new))
                .param("published", offer.status() == OfferState.Status.PUBLISHED)
                .update();
    }
}
