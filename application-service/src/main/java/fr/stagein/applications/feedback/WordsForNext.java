package fr.stagein.applications.feedback;

import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.events.FeedbackId;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
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

/** Students' words for the next ones; those on show are on the stream. */
@Repository
class WordsForNext {

    static final SealedColumn WORDS = new SealedColumn("student_words", "words");
    static final SealedColumn REASON = new SealedColumn("student_words", "reason");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final EventPublisher events;

    WordsForNext(JdbcClient jdbc, Vault vault, EventPublisher events) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.events = events;
    }

    Optional<StudentWords> find(AgreementId agreement) {
        return jdbc.sql("select * from student_words where agreement_id = :id")
                .param("id", agreement.value())
                .query(this::words)
                .optional();
    }

    /** Has everybody else who would change them wait until this transaction is over. */
    Optional<StudentWords> lock(AgreementId agreement) {
        return jdbc.sql("select * from student_words where agreement_id = :id for update")
                .param("id", agreement.value())
                .query(this::words)
                .optional();
    }

    Optional<StudentWords> lock(FeedbackId id) {
        return jdbc.sql("select * from student_words where id = :id for update")
                .param("id", id.value())
                .query(this::words)
                .optional();
    }

    /** That wait to be read, the oldest first; of all schools if none is given. */
    List<StudentWords> toRead(@Nullable SchoolId school) {
        return jdbc.sql("""
                select * from student_words
                where status = 'WAITING' and (:school::text is null or school_id = :school)
                order by sent_at, id limit 200""")
                .param("school", school == null ? null : school.value())
                .query(this::words)
                .list();
    }

    /** @return false if the same student has written some meanwhile */
    boolean add(StudentWords words) {
        return jdbc.sql("""
                        insert into student_words (id, agreement_id, version, student_id, school_id, company_id, offer_id,
                                                   programme, week, status, words, sent_at)
                        values (:id, :agreement, :version, :student, :school, :company, :offer, :programme, :week, :status,
                                :words, :sentAt)
                        on conflict (agreement_id) do nothing""")
                        .param("id", words.id().value())
                        .param("agreement", words.agreement().value())
                        .param("version", words.version())
                        .param("student", words.student().value())
                        .param("school", words.school().value())
                        .param("company", words.company().value())
                        .param(
                                "offer",
                                words.offer() == null ? null : words.offer().value())
                        .param("programme", words.programme())
                        .param("week", words.week().value())
                        .param("status", words.status().name())
                        .param(
                                "words",
                                vault.seal(words.words(), WORDS, words.id().value()))
                        .param("sentAt", Timestamp.from(words.sentAt()))
                        .update()
                == 1;
    }

    /**
     * The next step of words that this transaction has locked: on the stream while they are shown, off it otherwise.
     *
     * @param decidedBy who has read them; absent for a step of the student
     */
    void save(StudentWords before, StudentWords after, @Nullable AccountId decidedBy, Instant at) {
        jdbc.sql("""
                update student_words set version = :version, status = :status, words = :words, sent_at = :sentAt,
                       decided_by = :by, decided_at = :decidedAt, reason = :reason
                where id = :id""")
                .param("id", after.id().value())
                .param("version", after.version())
                .param("status", after.status().name())
                .param("words", vault.seal(after.words(), WORDS, after.id().value()))
                .param("sentAt", Timestamp.from(after.sentAt()))
                .param("by", decidedBy == null ? null : decidedBy.value())
                .param("decidedAt", decidedBy == null ? null : Timestamp.from(at))
                .param(
                        "reason",
                        vault.sealIfThere(after.reason(), REASON, after.id().value()))
                .update();
        if (after.isShown()) {
            events.publish(EventType.FEEDBACK_APPROVED, after.state());
        } else if (before.isShown()) {
            events.erase(Stream.FEEDBACKS, after.id().toString());
        }
    }

    private StudentWords words(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID offer = row.getObject("offer_id", UUID.class);
        return new StudentWords(
                new FeedbackId(id),
                row.getLong("version"),
                new AgreementId(row.getObject("agreement_id", UUID.class)),
                new StudentId(row.getObject("student_id", UUID.class)),
                SchoolId.of(row.getString("school_id")),
                new CompanyId(row.getObject("company_id", UUID.class)),
                offer == null ? null : new OfferId(offer),
                row.getString("programme"),
                Week.of(row.getString("week")),
                StudentWords.Status.valueOf(row.getString("status")),
                vault.open(row.getBytes("words"), WORDS, id),
                row.getTimestamp("sent_at").toInstant(),
                vault.openIfThere(row.getBytes("reason"), REASON, id));
    }
}
