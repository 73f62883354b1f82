package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for its seal, and who has it in hand until when. */
@Repository
class Sealings {

    /** All have signed and it has no seal yet, even if the placement was broken off in between. */
    private static final String WAITS = """
            (a.status = 'SIGNED' or a.status = 'BROKEN_OFF' and exists (
                select from agreement_document d
                where d.agreement_id = a.id and d.number = a.document_version and d.sealed_at is null))""";

    private final JdbcClient jdbc;

    Sealings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean anyWaits() {
        return jdbc.sql("select exists (select from agreement a where " + WAITS + ")")
                .query(Boolean.class)
                .single();
    }

    /**
     * The one that waits longest and that nobody has in hand. A time further ahead than it can have been set is of a clock
     * that has been set back since: nobody waits for that.
     *
     * @param takenFor nobody else takes it meanwhile; times the failures before, the time until it is tried again
     * @param atMost the longest such time
     */
    Optional<AgreementId> takeNext(Instant now, Duration takenFor, Duration atMost) {
        Optional<UUID> next = jdbc.sql("""
                select a.id from agreement a
                where %s
                  and not exists (
                      select from agreement_sealing s where s.agreement_id = a.id and s.due_at > :now
                         and s.due_at <= cast(:now as timestamptz)
                                         + least(cast(:base as bigint) * s.attempts, :most) * interval '1 second')
                order by a.since, a.id limit 1 for update of a skip locked""".formatted(WAITS))
                .param("now", Timestamp.from(now))
                .param("base", takenFor.toSeconds())
                .param("most", atMost.toSeconds())
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
        next.ifPresent(id -> jdbc.sql("""
                insert into agreement_sealing (agreement_id, due_at, attempts) values (:id, :due, 1)
                on conflict (agreement_id) do update set attempts = agreement_sealing.attempts + 1,
                       due_at = cast(:now as timestamptz)
                                + least(cast(:base as bigint) * agreement_sealing.attempts, :most) * interval '1 second'""")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(now.plus(takenFor)))
                .param("base", takenFor.toSeconds())
                .param("most", atMost.toSeconds())
                .update());
        return next.map(AgreementId::new);
    }

    void done(AgreementId agreement) {
        jdbc.sql("delete from agreement_sealing where agreement_id = :id")
                .param("id", agreement.value())
                .update();
    }
}
