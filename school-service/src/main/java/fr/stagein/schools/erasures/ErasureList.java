package fr.stagein.schools.erasures;

import fr.stagein.events.AccountId;
import fr.stagein.events.ErasureId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.schools.erasures.Erasure.AskedBy;
import fr.stagein.schools.erasures.Erasure.Confirmation;
import fr.stagein.schools.erasures.Erasure.State;
import fr.stagein.schools.erasures.Erasure.Subject;
import fr.stagein.schools.students.Student;
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
import org.springframework.transaction.annotation.Transactional;

/** The erasures, asked for and ordered. */
@Repository
class ErasureList {

    private final JdbcClient jdbc;

    ErasureList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whom it is about.
     *
     * @param school the pupil's
     * @param account the pupil's, if there is one, or the only thing there is to erase
     */
    record Whom(
            @Nullable StudentId student,
            @Nullable SchoolId school,
            @Nullable AccountId account) {

        static Whom of(Student student) {
            return new Whom(student.id(), student.schoolId(), student.accountId());
        }

        Subject subject() {
            return student == null ? Subject.ACCOUNT : Subject.STUDENT;
        }
    }

    /** Does nothing where one is under way already. */
    void ask(Whom whom, AskedBy by, Instant now) {
        insert(whom, by, State.ASKED).param("asked", Timestamp.from(now)).update();
    }

    /** For one that nobody asked for: it is there to be ordered. */
    void open(Whom whom, AskedBy by) {
        insert(whom, by, State.ASKED).param("asked", null).update();
    }

    private JdbcClient.StatementSpec insert(Whom whom, AskedBy by, State state) {
        StudentId student = whom.student();
        SchoolId school = whom.school();
        AccountId account = whom.account();
        return jdbc.sql("""
                insert into erasure (id, subject, student_id, school_id, account_id, state, asked_by, asked_at)
                values (:id, :subject, cast(:student as uuid), :school, :account, :state, :by,
                        cast(:asked as timestamptz))
                on conflict do nothing""")
                .param("id", UUID.randomUUID())
                .param("subject", whom.subject().name())
                .param("student", student == null ? null : student.value())
                .param("school", school == null ? null : school.value())
                .param("account", account == null ? null : account.value())
                .param("state", state.name())
                .param("by", by.name());
    }

    /** The one under way. */
    Optional<ErasureId> underWay(Whom whom) {
        StudentId student = whom.student();
        AccountId account = whom.account();
        return jdbc.sql("""
                select id from erasure where state in ('ASKED', 'ORDERED') and subject = :subject
                and (student_id = cast(:student as uuid) or subject = 'ACCOUNT' and account_id = :account)""")
                .param("subject", whom.subject().name())
                .param("student", student == null ? null : student.value())
                .param("account", account == null ? null : account.value())
                .query((row, n) -> new ErasureId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Locks it; ours until the transaction ends. */
    Optional<Whom> lockAsked(ErasureId id) {
        return jdbc.sql("select * from erasure where id = :id and state = 'ASKED' for update")
                .param("id", id.value())
                .query(ErasureList::whom)
                .optional();
    }

    /** @param by whoever decided; absent for the retention table */
    void order(ErasureId id, @Nullable AccountId by, Instant now, Instant due) {
        jdbc.sql("""
                update erasure set state = 'ORDERED', decided_at = :now, decided_by = :by, due_at = :due
                where id = :id""")
                .param("now", Timestamp.from(now))
                .param("by", by == null ? null : by.value())
                .param("due", Timestamp.from(due))
                .param("id", id.value())
                .update();
    }

    void refuse(ErasureId id, AccountId by, String reason, Instant now) {
        jdbc.sql("""
                update erasure set state = 'REFUSED', decided_at = :now, decided_by = :by, reason = :reason
                where id = :id""")
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    /** One whose time has come, locked; its services are not told yet. */
    Optional<ErasureId> takeDue(Instant now) {
        return jdbc.sql("""
                select id from erasure where state = 'ORDERED' and told_at is null and due_at <= :now
                order by due_at limit 1 for update skip locked""")
                .param("now", Timestamp.from(now))
                .query((row, n) -> new ErasureId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** An account that nobody asked to end and that answers for a pupil again since its own end was announced. */
    boolean isOfNewGuardian(ErasureId id) {
        return jdbc.sql("""
                select exists (
                    select from erasure e join guardian g on g.account_id = e.account_id
                    where e.id = :id and e.subject = 'ACCOUNT' and e.asked_by = 'RETENTION'
                    and not exists (select from erasure f where f.student_id = g.student_id and f.told_at is not null))""").param("id", id.value()).query(Boolean.class).single();
    }

    void forget(ErasureId id) {
        jdbc.sql("delete from erasure where id = :id").param("id", id.value()).update();
    }

    Whom whom(ErasureId id) {
        return jdbc.sql("select * from erasure where id = :id")
                .param("id", id.value())
                .query(ErasureList::whom)
                .single();
    }

    void told(ErasureId id, Instant now) {
        jdbc.sql("update erasure set told_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /** Notes that a part has done it; with the last one it is done. A report that comes again changes nothing. */
    void report(ErasureId id, String part, int rows, Instant now) {
        jdbc.sql("""
                insert into erasure_report (erasure_id, part, rows, reported_at)
                select id, :part, :rows, :now from erasure where id = :id on conflict do nothing""")
                .param("id", id.value())
                .param("part", part)
                .param("rows", rows)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                update erasure set state = 'DONE', done_at = :now
                where id = :id and state = 'ORDERED'
                  and cast(:parts as text[]) <@ array(select part from erasure_report where erasure_id = :id)""")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("parts", Erasure.PARTS.toArray(String[]::new))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Erasure> find(ErasureId id) {
        return jdbc.sql("select * from erasure where id = :id")
                .param("id", id.value())
                .query(this::erasure)
                .optional();
    }

    /** Of the account itself, and of pupils whom it stands for; newest first. */
    @Transactional(readOnly = true)
    List<Erasure> of(AccountId account) {
        return jdbc.sql("""
                select e.* from erasure e
                where e.account_id = :account
                   or e.student_id in (select student_id from guardian where account_id = :account)
                order by coalesce(e.asked_at, e.decided_at) desc, e.id""")
                .param("account", account.value())
                .query(this::erasure)
                .list();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    List<Erasure> newest(int limit) {
        return jdbc.sql("select * from erasure order by coalesce(decided_at, asked_at) desc, id limit :limit")
                .param("limit", limit)
                .query(this::erasure)
                .list();
    }

    /** What a head has to decide, with whom it is about. */
    record Request(Erasure erasure, StudentId studentId, String firstName, String lastName, String className) {}

    @Transactional(readOnly = true)
    List<Request> askedAt(SchoolId school) {
        return jdbc.sql("""
                select e.*, s.first_name, s.last_name, c.name as class_name
                from erasure e join student s on s.id = e.student_id join school_class c on c.id = s.class_id
                where e.school_id = :school and e.state = 'ASKED' order by e.asked_at, e.id""")
                .param("school", school.value())
                .query((row, n) -> new Request(
                        erasure(row, n),
                        new StudentId(row.getObject("student_id", UUID.class)),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("class_name")))
                .list();
    }

    private static Whom whom(ResultSet row, int number) throws SQLException {
        UUID student = row.getObject("student_id", UUID.class);
        String school = row.getString("school_id");
        String account = row.getString("account_id");
        return new Whom(
                student == null ? null : new StudentId(student),
                school == null ? null : SchoolId.of(school),
                account == null ? null : AccountId.of(account));
    }

    private Erasure erasure(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        State state = State.valueOf(row.getString("state"));
        List<Confirmation> confirmations = jdbc.sql(
                        "select * from erasure_report where erasure_id = :id order by reported_at, part")
                .param("id", id)
                .query((report, n) -> new Confirmation(
                        report.getString("part"),
                        report.getTimestamp("reported_at").toInstant(),
                        report.getInt("rows")))
                .list();
        List<String> confirmed =
                confirmations.stream().map(Confirmation::service).toList();
        return new Erasure(
                new ErasureId(id),
                Subject.valueOf(row.getString("subject")),
                whom(row, number).student(),
                state,
                instant(row, "asked_at"),
                AskedBy.valueOf(row.getString("asked_by")),
                instant(row, "decided_at"),
                row.getString("reason"),
                instant(row, "due_at"),
                confirmations,
                state == State.ORDERED
                        ? Erasure.PARTS.stream()
                                .filter(part -> !confirmed.contains(part))
                                .toList()
                        : List.of(),
                instant(row, "done_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
