package fr.stagein.schools.accounts;

import fr.stagein.events.AccountId;
import fr.stagein.events.ErasureId;
import fr.stagein.events.StudentId;
import fr.stagein.schools.accounts.AccountRefused.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be done at the identity provider. One order a subject: ordering again has it looked at again. */
@Repository
public class AccountOrders {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final AccountsProperties properties;
    private final Clock clock;

    AccountOrders(JdbcClient jdbc, NamedParameterJdbcTemplate batches, AccountsProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.properties = properties;
        this.clock = clock;
    }

    enum Kind {
        STUDENT,
        GUARDIAN,
        /** A pupil's password stops working until they sign in with a new code. */
        LOCK,
        /** A pupil's account is open exactly while they are of the school. */
        ACCESS,
        /** Somebody invited to a school's staff, by the id on its list. */
        STAFF,
        /** An account that ends with an erasure: {@code <erasure>/<account>}. */
        ERASE,
        /** A guardian's account when a pupil of theirs is erased, by its id. */
        ORPHAN
    }

    /**
     * An order as its row has it.
     *
     * @param kind name of a {@link Kind}, or of one that another release knows
     * @param attempts how often it has failed so far
     */
    record Order(String kind, String subject, int attempts) {
        @Override
        public String toString() {
            return "Order " + kind + (kind.equals(Kind.GUARDIAN.name()) ? "" : " " + subject);
        }
    }

    /** How an order ended. */
    enum Outcome {
        DONE,
        /** Nobody needs it any more: the pupil left, the address was corrected, the invitation taken back. */
        NOT_NEEDED,
        /** It will never be filled as it is: the reason is kept, and somebody is told what to do. */
        REFUSED
    }

    /** Accounts for guardians with these addresses, in the transaction that brings the addresses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void inviteGuardians(Collection<String> emails, Instant due) {
        add(Kind.GUARDIAN, emails, due);
    }

    /** Accounts for guardians with these addresses, as soon as may be. */
    void inviteGuardians(Collection<String> emails) {
        add(Kind.GUARDIAN, emails, clock.instant());
    }

    /** Accounts for students whom their institution invites by mail, in the transaction that brings their addresses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void inviteStudents(Collection<StudentId> students, Instant due) {
        add(Kind.STUDENT, students.stream().map(StudentId::toString).toList(), due);
    }

    /** Who left can sign in no more, who came back can again; in the transaction that says so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void followEnrolment(Collection<StudentId> students) {
        add(Kind.ACCESS, students.stream().map(StudentId::toString).toList(), clock.instant());
    }

    /** An account and a mail for somebody on a school's list of staff, in the transaction that puts them there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void inviteStaff(UUID member) {
        add(Kind.STAFF, List.of(member.toString()), clock.instant());
    }

    /** The end of an account, in the transaction that orders it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(ErasureId erasure, AccountId account) {
        add(Kind.ERASE, List.of(erasure + "/" + account.value()), clock.instant());
    }

    /** The pupil's guardians may have nobody else to answer for; in the transaction that has the pupil erased. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void partFromGuardians(StudentId student) {
        add(
                Kind.ORPHAN,
                jdbc.sql("select account_id from guardian where student_id = :id")
                        .param("id", student.value())
                        .query((row, n) -> row.getString(1))
                        .list(),
                clock.instant());
    }

    void add(Kind kind, StudentId student) {
        add(kind, List.of(student.toString()), clock.instant());
    }

    void addStudents(Collection<StudentId> students) {
        add(Kind.STUDENT, students.stream().map(StudentId::toString).toList(), clock.instant());
    }

    private void add(Kind kind, Collection<String> subjects, Instant due) {
        // In one order always, so that two who order the same do not lock each other out.
        batches.batchUpdate(
                """
                insert into account_order (kind, subject, due_at) values (:kind, :subject, :due)
                on conflict (kind, subject) do update
                set due_at = excluded.due_at, attempts = 0, outcome = null, reason = null, done_at = null""",
                subjects.stream()
                        .sorted()
                        .map(subject -> new MapSqlParameterSource()
                                .addValue("kind", kind.name())
                                .addValue("subject", subject)
                                .addValue("due", time(due)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** The order that is due longest and that no other worker has in hand; ours until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Order> takeNext() {
        return jdbc.sql("""
                        select * from account_order where outcome is null and due_at <= :now
                        order by due_at limit 1
                        for update skip locked""")
                .param("now", time(clock.instant()))
                .query((row, n) -> new Order(row.getString("kind"), row.getString("subject"), row.getInt("attempts")))
                .optional();
    }

    void end(Order order, Outcome outcome) {
        jdbc.sql("""
                update account_order set outcome = :outcome, done_at = :now
                where kind = :kind and subject = :subject""")
                .param("outcome", outcome.name())
                .param("now", time(clock.instant()))
                .param("kind", order.kind())
                .param("subject", order.subject())
                .update();
    }

    /** Keeps why, for whoever can mend it. It is not tried again until it is given again. */
    void refuse(String kind, String subject, Reason reason) {
        jdbc.sql("""
                update account_order set outcome = :refused, reason = :reason, done_at = :now
                where kind = :kind and subject = :subject""")
                .param("refused", Outcome.REFUSED.name())
                .param("reason", reason.name())
                .param("now", time(clock.instant()))
                .param("kind", kind)
                .param("subject", subject)
                .update();
    }

    /** Those of a pupil and their guardians that were refused are tried once more, now. */
    void giveRefusedAgain(StudentId student) {
        jdbc.sql("""
                update account_order set due_at = :now, attempts = 0, outcome = null, reason = null, done_at = null
                where outcome = :refused
                  and (kind = 'STUDENT' and subject = :student
                       or kind = 'GUARDIAN' and subject in (
                           select email from guardian_contact where student_id = :id and email is not null))""")
                .param("now", time(clock.instant()))
                .param("refused", Outcome.REFUSED.name())
                .param("student", student.toString())
                .param("id", student.value())
                .update();
    }

    /** A lock that is still to come is not needed any more; one under way is waited for. */
    void cancelLock(StudentId student) {
        jdbc.sql("""
                update account_order set outcome = 'NOT_NEEDED', done_at = :now
                where kind = 'LOCK' and subject = :student and outcome is null""")
                .param("now", time(clock.instant()))
                .param("student", student.toString())
                .update();
    }

    void tryAgain(Order order) {
        int failures = order.attempts() + 1;
        jdbc.sql("""
                update account_order set attempts = :failures, due_at = :due where kind = :kind and subject = :subject""")
                .param("failures", failures)
                .param("due", time(clock.instant().plus(properties.waitAfter(failures))))
                .param("kind", order.kind())
                .param("subject", order.subject())
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
