package fr.stagein.applications.internships;

import fr.stagein.events.AgreementId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked how an internship was. */
@Repository
class FeedbackAsks {

    /** No answer of that side is kept. */
    private static final String SILENT = """
            not exists (select from student_feedback f where f.agreement_id = a.agreement_id and a.side = 'STUDENT')
            and not exists (select from company_feedback f where f.agreement_id = a.agreement_id and a.side = 'COMPANY')
            """;

    private final JdbcClient jdbc;

    FeedbackAsks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A side of an internship. */
    record Asked(AgreementId internship, Side side) {}

    /**
     * Internships of which nobody was asked yet, held until the end of the transaction; others leave them. None that was
     * broken off and none in which somebody said that something is wrong: there people talk.
     *
     * @param over the last day at the latest
     */
    List<AgreementId> lockUnasked(LocalDate over, LocalDate since, int limit) {
        return jdbc.sql("""
                select i.agreement_id from internship i
                where i.last_day between :since and :over and not i.alarm_open
                  and not exists (select from internship_feedback_ask a where a.agreement_id = i.agreement_id)
                  and exists (select from agreement g where g.id = i.agreement_id and g.status in ('SIGNED', 'SEALED'))
                order by i.last_day, i.agreement_id limit :limit for update of i skip locked""")
                .param("since", since)
                .param("over", over)
                .param("limit", limit)
                .query((row, n) -> new AgreementId(row.getObject(1, UUID.class)))
                .list();
    }

    /** @return whether that side has not said anything yet */
    boolean ask(AgreementId internship, Side side, Instant at) {
        jdbc.sql("""
                insert into internship_feedback_ask (agreement_id, side, asked_at) values (:id, :side, :at)
                on conflict do nothing""")
                .param("id", internship.value())
                .param("side", side.name())
                .param("at", Timestamp.from(at))
                .update();
        return jdbc.sql("""
                        select count(*) = 1 from internship_feedback_ask a
                        where a.agreement_id = :id and a.side = :side and
                        """ + SILENT)
                .param("id", internship.value())
                .param("side", side.name())
                .query(Boolean.class)
                .single();
    }

    /** Sides that were asked in that time and are silent, marked as reminded. */
    List<Asked> remind(Instant from, Instant to, Instant now, int limit) {
        return jdbc.sql("""
                update internship_feedback_ask set reminded_at = :now
                where (agreement_id, side) in (
                    select a.agreement_id, a.side from internship_feedback_ask a
                    join internship i on i.agreement_id = a.agreement_id
                    where a.reminded_at is null and a.asked_at between :from and :to and not i.alarm_open and
                """ + SILENT + """
                    order by a.asked_at, a.agreement_id, a.side limit :limit for update of i, a skip locked)
                returning agreement_id, side""")
                .param("now", Timestamp.from(now))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("limit", limit)
                .query((row, n) -> new Asked(
                        new AgreementId(row.getObject("agreement_id", UUID.class)),
                        Side.valueOf(row.getString("side"))))
                .list();
    }
}
