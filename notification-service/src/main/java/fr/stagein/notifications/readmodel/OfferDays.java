package fr.stagein.notifications.readmodel;

import fr.stagein.events.Event;
import fr.stagein.events.OfferState;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.Effect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The hours and the workplace of offers. An effect, so that it reads the stream from its start beside {@link Offers}.
 */
@Component
class OfferDays implements Effect<OfferState> {

    private final JdbcClient jdbc;

    OfferDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<OfferState> stream() {
        return Stream.OFFERS;
    }

    @Override
    public String name() {
        return "offer-days";
    }

    @Override
    public void on(Event<OfferState> event) {
        OfferState offer = event.state();
        jdbc.sql("""
                insert into offer_day (id, version, day_start, day_end, commune_name)
                values (:id, :version, :start, :end, :commune)
                on conflict (id) do update set version = excluded.version, day_start = excluded.day_start,
                    day_end = excluded.day_end, commune_name = excluded.commune_name
                where offer_day.version < excluded.version""")
                .param("id", offer.offerId().value())
                .param("version", offer.version())
                .param("start", offer.dayStart())
                .param("end", offer.dayEnd())
                .param("commune", offer.communeName())
                .update();
    }
}
