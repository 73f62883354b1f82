package fr.stagein.schools.accounts;

import fr.stagein.events.StudentId;
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
        STAFF
    }

    /** @param attempts how often it has failed so far */
    record Order(Kind kind, String subject, int attempts) {
        @Override
        public String toString() {
            return kind + (kind == Kind.GUARDIAN ? "" : " " + subject);
        }
    }

    /** How an order ended. */
    enum Outcome {
        DONE,
        /** Nobody needs it any more: the pupil left, the address was corrected, the invitation taken back. */
        NOT_NEEDED,
        /** The address is a pupil's own, who becomes neither guardian nor staff; or no account can have it. */
        REFUSED
    }

    /** Accounts for guardians with these addresses, in the transaction that brings the addresses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void inviteGuardians(Collection<String> emails, Instant due) {
        add(Kind.GUARDIAN, emails, due);
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
                set due_at = excluded.due_at, attempts = 0, outcome = null, done_at = null""",
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
                .query((row, n) -> new Order(
                        Kind.valueOf(row.getString("kind")), row.getString("subject"), row.getInt("attempts")))
                .optional();
    }

    void end(Order order, Outcome outcome) {
        jdbc.sql("""
                update account_order set outcome = :outcome, done_at = :now
                where kind = :kind and subject = :subject""")
                .param("outcome", outcome.name())
                .param("now", time(clock.instant()))
                .param("kind", order.kind().name())
                .param("subject", order.subject())
                .update();
    }

    void tryAgain(Order order) {
        int failures = order.attempts() + 1;
        jdbc.sql("""
                update account_order set attempts = :failures, due_at = :due where kind = :kind and subject = :subject""")
                .param("failures", failures)
                .param("due", time(clock.instant().plus(properties.waitAfter(failures))))
                .param("kind", order.kind().name())
                .param("subject", order.subject())
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
