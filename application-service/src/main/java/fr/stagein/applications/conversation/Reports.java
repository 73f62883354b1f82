package fr.stagein.applications.conversation;

import fr.stagein.applications.placement.AskedWeeks;
import fr.stagein.applications.placement.AskedWeeks.Blocks;
import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ConversationState.Side;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports of messages, and what the operator did about them. */
@Repository
class Reports {

    private static final String SELECT = """
            select r.id, r.message_id, m.application_id, m.author, r.reporter, r.reason, r.made_at, r.settled_at,
                   r.settlement, a.week, coalesce(o.title, '') as title, coalesce(c.name, '') as company_name,
                   coalesce(sc.name, '') as school_name
            from report r
            join message m on m.id = r.message_id
            join application a on a.id = m.application_id
            left join offer o on o.id = a.offer_id
            left join company c on c.id = a.company_id
            left join school sc on sc.id = a.school_id
            """;

    private final JdbcClient jdbc;
    private final AskedWeeks weeks;

    Reports(JdbcClient jdbc, AskedWeeks weeks) {
        this.weeks = weeks;
        this.jdbc = jdbc;
    }

    enum Reporter {
        STUDENT,
        COMPANY,
        SCHOOL
    }

    enum Reason {
        MEET_OUTSIDE,
        TOO_PRIVATE,
        HURTFUL,
        OTHER
    }

    /**
     * A report without the words that it is about.
     *
     * @param lastWeek of a place for several weeks; absent where it is for one
     * @param author who wrote what is reported
     * @param settlement what the operator did; absent while it is open
     */
    record Report(
            ReportId id,
            MessageId messageId,
            ApplicationId applicationId,
            Side author,
            Reporter reporter,
            Reason reason,
            Instant madeAt,
            Week week,
            @Nullable Week lastWeek,
            String offerTitle,
            String companyName,
            String schoolName,
            @Nullable Instant settledAt,
            @Nullable String settlement) {

        private Report in(Weeks weeks) {
            return new Report(
                    id,
                    messageId,
                    applicationId,
                    author,
                    reporter,
                    reason,
                    madeAt,
                    week,
                    weeks.lastOfSeveral(),
                    offerTitle,
                    companyName,
                    schoolName,
                    settledAt,
                    settlement);
        }
    }

    /** @return false if this account has reported it before */
    boolean add(MessageId message, AccountId account, Reporter reporter, Reason reason, Instant at) {
        return jdbc.sql("""
                        insert into report (id, message_id, account_id, reporter, reason, made_at)
                        values (:id, :message, :account, :reporter, :reason, :at)
                        on conflict (message_id, account_id) do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("message", message.value())
                        .param("account", account.value())
                        .param("reporter", reporter.name())
                        .param("reason", reason.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** @return false if it was settled before */
    boolean settle(ReportId report, AccountId operator, String settlement, Instant at) {
        return jdbc.sql("""
                        update report set settled_at = :at, settled_by = :operator, settlement = :settlement
                        where id = :id and settled_at is null""")
                        .param("at", Timestamp.from(at))
                        .param("operator", operator.value())
                        .param("settlement", settlement)
                        .param("id", report.value())
                        .update()
                == 1;
    }

    Optional<Report> find(ReportId id) {
        return inTheirWeeks(jdbc.sql(SELECT + " where r.id = :id")
                        .param("id", id.value())
                        .query(Reports::report)
                        .list())
                .stream()
                .findFirst();
    }

    /** Those that wait for the operator, the oldest first. */
    List<Report> open() {
        return inTheirWeeks(jdbc.sql(SELECT + " where r.settled_at is null order by r.made_at, r.id")
                .query(Reports::report)
                .list());
    }

    List<Report> lastSettled(int most) {
        return inTheirWeeks(
                jdbc.sql(SELECT + " where r.settled_at is not null order by r.settled_at desc, r.id limit :most")
                        .param("most", most)
                        .query(Reports::report)
                        .list());
    }

    private List<Report> inTheirWeeks(List<Report> reports) {
        Blocks blocks = weeks.of(reports.stream().map(Report::applicationId).toList());
        return reports.stream()
                .map(report -> report.in(blocks.of(report.applicationId(), report.week())))
                .toList();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        Timestamp settledAt = row.getTimestamp("settled_at");
        return new Report(
                new ReportId(row.getObject("id", UUID.class)),
                new MessageId(row.getObject("message_id", UUID.class)),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                Side.valueOf(row.getString("author")),
                Reporter.valueOf(row.getString("reporter")),
                Reason.valueOf(row.getString("reason")),
                row.getTimestamp("made_at").toInstant(),
                Week.of(row.getString("week")),
                null,
                row.getString("title"),
                row.getString("company_name"),
                row.getString("school_name"),
                settledAt == null ? null : settledAt.toInstant(),
                row.getString("settlement"));
    }
}
