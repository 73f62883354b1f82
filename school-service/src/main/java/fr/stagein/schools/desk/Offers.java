package fr.stagein.schools.desk;

import fr.stagein.events.Event;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.OfferState.Reservation;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.Effect;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The offers, as far as staff may suggest them. An effect, to read the stream again from its beginning: it was read once
 * before anybody asked for whom an offer is kept.
 */
@Repository
class Offers implements Effect<OfferState> {

    /** In the place of a school: all of priority education. */
    private static final String PRIORITY = "PRIORITY";

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record KnownOffer(boolean published, Set<String> programmes) {
        KnownOffer {
            programmes = Set.copyOf(programmes);
        }
    }

    /** Empty as well while the offer is kept for others than this school's pupils. */
    Optional<KnownOffer> find(OfferId id, SchoolId school, LocalDate today) {
        return jdbc.sql("""
                select published, programmes from offer
                where id = :id
                  and (reserved_until is null or reserved_until < :today or reserved_for = :school
                       or reserved_for = :priority
                          and exists (select from school where id = :school and priority_education is not null))""")
                .param("id", id.value())
                .param("school", school.value())
                .param("today", today)
                .param("priority", PRIORITY)
                .query((row, n) -> new KnownOffer(row.getBoolean("published"), Set.of((String[])
                        row.getArray("programmes").getArray())))
                .optional();
    }

    @Override
    public Stream<OfferState> stream() {
        return Stream.OFFERS;
    }

    @Override
    public String name() {
        return "offers-to-suggest";
    }

    @Override
    public void on(Event<OfferState> event) {
        OfferState offer = event.state();
        Reservation reservation = offer.reservation();
        // The same version too: a replica of the release before may have kept it, without the reservation.
        jdbc.sql("""
                insert into offer (id, version, programmes, published, reserved_for, reserved_until)
                values (:id, :version, :programmes, :published, :reservedFor, :reservedUntil)
                on conflict (id) do update set version = excluded.version, programmes = excluded.programmes,
                       published = excluded.published, reserved_for = excluded.reserved_for,
                       reserved_until = excluded.reserved_until
                where offer.version <= excluded.version""")
                .param("id", offer.offerId().value())
                .param("version", offer.version())
                .param("programmes", offer.programmes().toArray(String[]::new))
                .param("published", offer.status() == OfferState.Status.PUBLISHED)
                .param("reservedFor", reservation == null ? null : keyOf(reservation.schoolId()))
                .param("reservedUntil", reservation == null ? null : reservation.until())
                .update();
    }

    private static String keyOf(@Nullable SchoolId school) {
        return school == null ? PRIORITY : school.value();
    }
}
