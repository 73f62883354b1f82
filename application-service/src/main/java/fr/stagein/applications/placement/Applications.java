package fr.stagein.applications.placement;

import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.outbox.EventPublisher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The applications; each step is kept and published in the transaction that takes it. */
@Repository
class Applications {

    private final JdbcClient jdbc;
    private final EventPublisher events;
    private final Clock clock;
    private final StepCounts counts;
    private final AskedWeeks weeks;

    Applications(JdbcClient jdbc, EventPublisher events, Clock clock, StepCounts counts, AskedWeeks weeks) {
        this.weeks = weeks;
        this.counts = counts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param maskedMotivation what the company reads of it before it accepts
     * @throws org.springframework.dao.DuplicateKeyException if there is one for that offer and week already
     */
    void add(Application application, String maskedMotivation) {
        jdbc.sql("""
                insert into application (id, version, offer_id, company_id, student_id, school_id, week, programme,
                                         motivation, motivation_masked, first_name, status, submitted_at,
                                         answer_by)
                values (:id, :version, :offer, :company, :student, :school, :week, :programme, :motivation, :masked,
                        :firstName, :status, :submittedAt, :answerBy)""")
                .param("id", application.id().value())
                .param("version", application.version())
                .param("offer", application.offerId().value())
                .param("company", application.companyId().value())
                .param("student", application.studentId().value())
                .param("school", application.schoolId().value())
                .param("week", application.week().value())
                .param("programme", application.programme())
                .param("motivation", application.motivation())
                .param("masked", maskedMotivation)
                .param("firstName", application.firstName())
                .param("status", application.status().name())
                .param("submittedAt", Timestamp.from(application.submittedAt()))
                .param("answerBy", application.answerBy())
                .update();
        step(application, Actor.STUDENT, EventType.APPLICATION_SUBMITTED);
    }

    /** The caller holds the row's lock. */
    void save(Application application, Actor actor) {
        keep(application);
        step(application, actor, happening(application.status()));
    }

    /** Ended by neither of the two, for no fault of the student; the caller holds the row's lock. */
    void stop(Application ended) {
        keep(ended);
        step(ended, Actor.SYSTEM, EventType.APPLICATION_STOPPED);
    }

    private void keep(Application application) {
        jdbc.sql("""
                update application set version = :version, status = :status, decline_reason = :reason,
                       answer_by = :answerBy where id = :id""")
                .param("id", application.id().value())
                .param("version", application.version())
                .param("status", application.status().name())
                .param("reason", application.declineReason())
                .param("answerBy", application.answerBy())
                .update();
    }

    private void step(Application application, Actor actor, EventType<ApplicationState> happening) {
        jdbc.sql("""
                insert into application_step (application_id, version, status, actor, at)
                values (:id, :version, :status, :actor, :at)""")
                .param("id", application.id().value())
                .param("version", application.version())
                .param("status", application.status().name())
                .param("actor", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        publish(happening, application);
        counts.add(application.status());
    }

    private void publish(EventType<ApplicationState> happening, Application application) {
        events.publish(happening, application.state(weeks.of(application)));
    }

    /** Finds it and keeps others from changing it until the transaction is over. */
    Optional<Application> lock(ApplicationId id) {
        return jdbc.sql("select * from application where id = :id for update")
                .param("id", id.value())
                .query(Applications::application)
                .optional();
    }

    /** The student's own, locked, in an order that is the same for all, so that nobody waits in a ring. */
    List<Application> lockOpenOf(StudentId student) {
        return jdbc.sql("""
                select * from application where student_id = :student and status in ('SUBMITTED', 'SEEN', 'ACCEPTED')
                order by id for update""")
                .param("student", student.value())
                .query(Applications::application)
                .list();
    }

    /** Whether the student ever sent one, whatever became of it. */
    boolean hasAny(StudentId student) {
        return jdbc.sql("select exists (select from application where student_id = :student)")
                .param("student", student.value())
                .query(Boolean.class)
                .single();
    }

    /** Those of the offer that are promised a seat and not confirmed yet. */
    List<Application> accepted(OfferId offer) {
        return jdbc.sql("select * from application where offer_id = :offer and status = 'ACCEPTED'")
                .param("offer", offer.value())
                .query(Applications::application)
                .list();
    }

    /** Those whose time is over, locked; ones that another replica is busy with are passed over. */
    List<Application> lockOverdue(LocalDate today, int limit) {
        return jdbc.sql("""
                select * from application where status in ('SUBMITTED', 'SEEN', 'ACCEPTED') and answer_by < :today
                order by answer_by, id limit :limit for update skip locked""")
                .param("today", today)
                .param("limit", limit)
                .query(Applications::application)
                .list();
    }

    /** Open ones at companies that may take nobody any more; passed over where another replica is busy with them. */
    List<Application> lockOpenAtSuspended(int limit) {
        return jdbc.sql("""
                select a.* from company c join application a on a.company_id = c.id
                where c.status = 'SUSPENDED' and a.status in ('SUBMITTED', 'SEEN', 'ACCEPTED')
                order by a.id limit :limit for update of a skip locked""")
                .param("limit", limit)
                .query(Applications::application)
                .list();
    }

    /**
     * Open ones whose last day to answer is today or later, but no later than given, whose asked side has not been
     * reminded for that day or a later one, and for which it still matters; locked, and those that another replica is
     * busy with are passed over.
     *
     * @param thisWeek of today: what should have begun by now needs no answer any more
     */
    List<Application> lockUnreminded(int day, LocalDate today, LocalDate lastAnswer, Week thisWeek, int limit) {
        return jdbc.sql("""
                select a.* from application a
                join company c on c.id = a.company_id and c.status = 'VERIFIED'
                join student s on s.id = a.student_id and s.status = 'ENROLLED'
                where a.status in ('SUBMITTED', 'SEEN', 'ACCEPTED')
                  and a.answer_by between :today and :lastAnswer and a.week > :thisWeek
                  and not exists (select from application_reminder r
                                  where r.application_id = a.id and r.day >= :day
                                    and r.asked = case a.status when 'ACCEPTED' then 'STUDENT' else 'COMPANY' end)
                order by a.answer_by, a.id limit :limit for update of a skip locked""")
                .param("day", day)
                .param("today", today)
                .param("lastAnswer", lastAnswer)
                .param("thisWeek", thisWeek.value())
                .param("limit", limit)
                .query(Applications::application)
                .list();
    }

    /**
     * Has the side that must act next reminded, unless another replica did so a moment before the row was locked: the
     * reminder that it wrote is no part of what was read then. The caller holds the row's lock.
     */
    void remind(Application application, int day) {
        Application reminded = application.reminded();
        boolean first = jdbc.sql("""
                        insert into application_reminder (application_id, asked, day) values (:id, :asked, :day)
                        on conflict do nothing""")
                        .param("id", reminded.id().value())
                        .param("asked", reminded.asked().name())
                        .param("day", day)
                        .update()
                == 1;
        if (!first) {
            return;
        }
        jdbc.sql("update application set version = :version where id = :id")
                .param("version", reminded.version())
                .param("id", reminded.id().value())
                .update();
        publish(EventType.APPLICATION_REMINDER_DUE, reminded);
    }

    /** The caller holds the row's lock. */
    void handOver(Application handedOver) {
        AccountId assignee = handedOver.assignee();
        jdbc.sql("update application set version = :version, assignee = :assignee where id = :id")
                .param("version", handedOver.version())
                .param("assignee", assignee == null ? null : assignee.value())
                .param("id", handedOver.id().value())
                .update();
        publish(EventType.APPLICATION_HANDED_OVER, handedOver);
    }

    /** The student has a place: what else is open for its weeks ends. */
    void endOpenOf(StudentId student, Predicate<Application> forItsWeeks) {
        lockOpenOf(student).stream().filter(forItsWeeks).forEach(open -> end(open, Actor.STUDENT));
    }

    /** The student has left: whatever is open ends. */
    void endOpenOf(StudentId student) {
        lockOpenOf(student).forEach(open -> end(open, Actor.SYSTEM));
    }

    private void end(Application open, Actor actor) {
        Status end = open.status() == Status.ACCEPTED ? Status.RELEASED : Status.WITHDRAWN;
        save(open.become(end, actor, null, open.answerBy()), actor);
    }

    /** How many a company was sent since then, those that were taken back not counted. */
    int sentTo(CompanyId company, Instant since) {
        return jdbc.sql("""
                select count(*) from application
                where company_id = :company and submitted_at >= :since and status <> 'WITHDRAWN'""")
                .param("company", company.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    private static EventType<ApplicationState> happening(Status status) {
        return switch (status) {
            case SUBMITTED -> EventType.APPLICATION_SUBMITTED;
            case SEEN -> EventType.APPLICATION_SEEN;
            case ACCEPTED -> EventType.APPLICATION_ACCEPTED;
            case DECLINED -> EventType.APPLICATION_DECLINED;
            case WITHDRAWN -> EventType.APPLICATION_WITHDRAWN;
            case CONFIRMED -> EventType.APPLICATION_CONFIRMED;
            case RELEASED -> EventType.APPLICATION_RELEASED;
            case EXPIRED -> EventType.APPLICATION_EXPIRED;
        };
    }

    static Application application(ResultSet row, int number) throws SQLException {
        return new Application(
                new ApplicationId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new OfferId(row.getObject("offer_id", UUID.class)),
                new CompanyId(row.getObject("company_id", UUID.class)),
                new StudentId(row.getObject("student_id", UUID.class)),
                SchoolId.of(row.getString("school_id")),
                Week.of(row.getString("week")),
                row.getString("programme"),
                row.getString("motivation"),
                row.getString("first_name"),
                Status.valueOf(row.getString("status")),
                row.getString("decline_reason"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getObject("answer_by", LocalDate.class),
                assignee(row.getString("assignee")));
    }

    private static @Nullable AccountId assignee(@Nullable String account) {
        return account == null ? null : AccountId.of(account);
    }
}
