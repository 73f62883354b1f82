package fr.stagein.applications.logbook;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.logbook.DayEntry.Answer;
import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementId;
import fr.stagein.events.Week;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The logbooks; what they say is encrypted. */
@Repository
class Logbooks {

    static final SealedColumn CONTENT = new SealedColumn("logbook_day", "content");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    Logbooks(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** As it is kept. */
    record Content(@Nullable Mood mood, List<Answer> answers) {}

    /**
     * Has an erasure of the agreement wait until this transaction is over.
     *
     * @return false if it is erased already
     */
    boolean hold(AgreementId agreement) {
        return jdbc.sql("select id from agreement where id = :id for key share")
                .param("id", agreement.value())
                .query((row, n) -> row.getObject(1))
                .optional()
                .isPresent();
    }

    /** Agreements of this student that all have signed, of this week or before, the newest first. */
    List<AgreementId> ofStudent(AccountId account, Week latest) {
        return jdbc.sql("""
                select a.id from agreement a join student s on s.id = a.student_id
                where s.account_id = :account and a.status in ('SIGNED', 'SEALED', 'BROKEN_OFF') and a.week <= :week
                order by a.week desc, a.id limit 20""")
                .param("account", account.value())
                .param("week", latest.value())
                .query((row, n) -> new AgreementId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Since when it is shared; empty while it is the student's alone. */
    Optional<Instant> sharedSince(AgreementId agreement) {
        return jdbc.sql("select shared_at from logbook where agreement_id = :id and shared_at is not null")
                .param("id", agreement.value())
                .query((row, n) -> row.getTimestamp("shared_at").toInstant())
                .optional();
    }

    /** The earliest day first. */
    List<DayEntry> days(AgreementId agreement) {
        return jdbc.sql("select * from logbook_day where agreement_id = :id order by day")
                .param("id", agreement.value())
                .query(this::day)
                .list();
    }

    Optional<DayEntry> day(AgreementId agreement, LocalDate day) {
        return jdbc.sql("select * from logbook_day where agreement_id = :id and day = :day")
                .param("id", agreement.value())
                .param("day", day)
                .query(this::day)
                .optional();
    }

    /** @return false if somebody else has saved that day meanwhile */
    boolean save(AgreedPlacement placement, DayEntry entry, Instant at) {
        begin(placement);
        boolean first = entry.revision() == 1;
        return jdbc.sql(first ? """
                        insert into logbook_day (agreement_id, day, revision, content, changed_at)
                        values (:id, :day, :revision, :content, :at) on conflict do nothing""" : """
                        update logbook_day set revision = :revision, content = :content, changed_at = :at
                        where agreement_id = :id and day = :day and revision = :revision - 1""")
                        .param("id", placement.agreement().value())
                        .param("day", entry.day())
                        .param("revision", entry.revision())
                        .param(
                                "content",
                                vault.seal(
                                        json.writeValueAsString(new Content(entry.mood(), entry.answers())),
                                        CONTENT,
                                        placement.agreement().value(),
                                        entry.day()))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Sharing again does not change since when. */
    void share(AgreedPlacement placement, @Nullable Instant since) {
        begin(placement);
        jdbc.sql("""
                update logbook set shared_at = case when :since::timestamptz is null then null
                                                    else coalesce(shared_at, :since::timestamptz) end
                where agreement_id = :id""")
                .param("id", placement.agreement().value())
                .param("since", since == null ? null : Timestamp.from(since))
                .update();
    }

    private void begin(AgreedPlacement placement) {
        jdbc.sql("""
                insert into logbook (agreement_id, student_id, week) values (:id, :student, :week)
                on conflict (agreement_id) do nothing""")
                .param("id", placement.agreement().value())
                .param("student", placement.student().value())
                .param("week", placement.week().value())
                .update();
    }

    private DayEntry day(ResultSet row, int number) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        Content content = json.readValue(
                vault.open(row.getBytes("content"), CONTENT, row.getString("agreement_id"), day), Content.class);
        return new DayEntry(
                day,
                row.getInt("revision"),
                content.mood(),
                content.answers(),
                row.getTimestamp("changed_at").toInstant());
    }
}
