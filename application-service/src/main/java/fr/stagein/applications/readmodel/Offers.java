package fr.stagein.applications.readmodel;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.OfferState.Reservation;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.ReadModel;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offers. */
@Repository
public class Offers implements ReadModel<OfferState> {

    /** Stands for all schools of priority education, in place of a school's id. */
    private static final String PRIORITY = "PRIORITY";

    private final JdbcClient jdbc;
    private final SeatPlan seats;

    Offers(JdbcClient jdbc, SeatPlan seats) {
        this.jdbc = jdbc;
        this.seats = seats;
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

    /** The last day on which this school's pupils cannot apply, since the company reserves the offer for others. */
    public Optional<LocalDate> keptFrom(SchoolId school, OfferId id, LocalDate today) {
        return jdbc.sql("""
                select reserved_until from offer
                where id = :id and reserved_until >= :today and reserved_for <> :school
                  and not (reserved_for = :priority
                           and exists (select from school where id = :school and priority))""")
                .param("id", id.value())
                .param("today", today)
                .param("school", school.value())
                .param("priority", PRIORITY)
                .query((row, n) -> row.getObject("reserved_until", LocalDate.class))
                .optional();
    }

    @Override
    public Stream<OfferState> stream() {
        return Stream.OFFERS;
    }

    @Override
    public void forget(String id) {
        seats.gone(OfferId.of(id));
        jdbc.sql("delete from offer where id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    @Override
    public void keep(OfferState offer) {
        int kept = jdbc.sql("""
                insert into offer (id, version, company_id, title, commune_name, programmes, status, reserved_for,
                                   reserved_until, day_start, day_end, break_minutes)
                values (:id, :version, :company, :title, :commune, :programmes, :status, :reservedFor, :reservedUntil,
                        :dayStart, :dayEnd, :breakMinutes)
                on conflict (id) do update set version = excluded.version, title = excluded.title,
                       commune_name = excluded.commune_name, programmes = excluded.programmes, status = excluded.status,
                       reserved_for = excluded.reserved_for, reserved_until = excluded.reserved_until,
                       day_start = excluded.day_start, day_end = excluded.day_end,
                       break_minutes = excluded.break_minutes
                where offer.version < excluded.version""")
                .param("id", offer.offerId().value())
                .param("version", offer.version())
                .param("company", offer.companyId().value())
                .param("title", offer.title())
                .param("commune", offer.communeName())
                .param("programmes", offer.programmes().toArray(String[]::new))
                .param("status", offer.status().name())
                .param("dayStart", offer.dayStart())
                .param("dayEnd", offer.dayEnd())
                .param("breakMinutes", offer.breakMinutes())
                .param("reservedFor", reservedFor(offer.reservation()))
                .param(
                        "reservedUntil",
                        offer.reservation() == null ? null : offer.reservation().until())
                .update();
        if (kept == 1) {
            seats.offered(offer.offerId(), offer.weeks());
        }
    }

    private static @Nullable String reservedFor(@Nullable Reservation reservation) {
        if (reservation == null) {
            return null;
        }
        SchoolId school = reservation.schoolId();
        return school == null ? PRIORITY : school.value();
    }
}
