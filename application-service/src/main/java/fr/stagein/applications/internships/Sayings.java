package fr.stagein.applications.internships;

import fr.stagein.events.AgreementId;
import fr.stagein.events.InternshipState.Half;
import fr.stagein.events.InternshipState.Presence;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was ever said of half days, with corrections. The caller holds the lock of the internship. */
@Repository
class Sayings {

    private final JdbcClient jdbc;

    Sayings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Saying(LocalDate day, Half half, Presence presence, Side side, Instant at) {}

    /** @param by an account, or a link */
    void add(AgreementId internship, HalfDay.Key half, Presence presence, Side side, String by, Instant at) {
        jdbc.sql("""
                insert into internship_saying (id, agreement_id, day, half, presence, side, said_by, said_at)
                values (:id, :internship, :day, :half, :presence, :side, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("internship", internship.value())
                .param("day", half.day())
                .param("half", half.half().name())
                .param("presence", presence.name())
                .param("side", side.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The latest first. */
    List<Saying> of(AgreementId internship) {
        return jdbc.sql("""
                select day, half, presence, side, said_at from internship_saying where agreement_id = :id
                order by said_at desc, day desc, half limit 500""")
                .param("id", internship.value())
                .query((row, n) -> new Saying(
                        row.getObject("day", LocalDate.class),
                        Half.valueOf(row.getString("half")),
                        Presence.valueOf(row.getString("presence")),
                        Side.valueOf(row.getString("side")),
                        row.getTimestamp("said_at").toInstant()))
                .list();
    }
}
