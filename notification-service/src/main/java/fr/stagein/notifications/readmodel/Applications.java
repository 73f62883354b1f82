package fr.stagein.notifications.readmodel;

import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import fr.stagein.platform.consumers.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where students have applied and have a place. */
@Repository
public class Applications implements ReadModel<ApplicationState> {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<ForgetListener> forgetListeners;

    Applications(JdbcClient jdbc, Clock clock, List<ForgetListener> forgetListeners) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.forgetListeners = List.copyOf(forgetListeners);
    }

    /**
     * An open or confirmed application.
     *
     * @param revision grows with every change of the application or of its offer's hours
     * @param day absent until the hours are known
     */
    public record LiveApplication(
            ApplicationId id,
            long revision,
            ApplicationState.Status status,
            Weeks weeks,
            LocalDate answerBy,
            Instant changedAt,
            String offerTitle,
            String companyName,
            @Nullable Day day) {}

    public record Day(LocalTime start, LocalTime end, String communeName) {}

    /** By week. Without data that another stream has not delivered yet. */
    public List<LiveApplication> of(StudentId student) {
        return jdbc.sql("""
                select a.id, a.version + coalesce(d.version, 0) as revision, a.status, a.week, a.last_week, a.answer_by, a.kept_at,
                       o.title, c.name, d.day_start, d.day_end, d.commune_name
                from application a join offer o on o.id = a.offer_id
                     join company c on c.id = a.company_id left join offer_day d on d.id = a.offer_id
                where a.student_id = :student and a.status in ('SUBMITTED', 'SEEN', 'ACCEPTED', 'CONFIRMED')
                order by a.week, a.id limit :most""")
                .param("student", student.value())
                .param("most", MOST)
                .query(Applications::application)
                .list();
    }

    @Override
    public Stream<ApplicationState> stream() {
        return Stream.APPLICATIONS;
    }

    /** Its notes are deleted too, since without it they can no longer be linked to the pupil. */
    @Override
    public void forget(String id) {
        forgetListeners.forEach(listener -> listener.forgotten(ApplicationId.of(id)));
        jdbc.sql("delete from application where id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    @Override
    public void keep(ApplicationState application) {
        Week lastWeek = application.lastWeek();
        jdbc.sql("""
                insert into application (id, version, offer_id, company_id, student_id, week, last_week, status,
                                               answer_by, kept_at)
                values (:id, :version, :offer, :company, :student, :week, :lastWeek, :status, :answerBy, :now)
                on conflict (id) do update set version = excluded.version, status = excluded.status,
                    last_week = excluded.last_week, answer_by = excluded.answer_by, kept_at = excluded.kept_at
                where application.version < excluded.version""")
                .param("id", application.applicationId().value())
                .param("version", application.version())
                .param("offer", application.offerId().value())
                .param("company", application.companyId().value())
                .param("student", application.studentId().value())
                .param("week", application.week().value())
                .param("lastWeek", lastWeek == null ? null : lastWeek.value())
                .param("status", application.status().name())
                .param("answerBy", application.answerBy())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static LiveApplication application(ResultSet row, int number) throws SQLException {
        LocalTime start = row.getObject("day_start", LocalTime.class);
        String lastWeek = row.getString("last_week");
        return new LiveApplication(
                new ApplicationId(row.getObject("id", UUID.class)),
                row.getLong("revision"),
                ApplicationState.Status.valueOf(row.getString("status")),
                Weeks.of(Week.of(row.getString("week")), lastWeek == null ? null : Week.of(lastWeek)),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                row.getString("name"),
                start == null
                        ? null
                        : new Day(start, row.getObject("day_end", LocalTime.class), row.getString("commune_name")));
    }
}
