package fr.stagein.applications.placement;

import fr.stagein.applications.placement.AskedWeeks.Blocks;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A pupil's applications as their school reads them: to whom, for when and how far they are; never the words. */
@Repository
class SchoolApplications {

    private final JdbcClient jdbc;
    private final AskedWeeks weeks;

    SchoolApplications(JdbcClient jdbc, AskedWeeks weeks) {
        this.jdbc = jdbc;
        this.weeks = weeks;
    }

    /**
     * One of them.
     *
     * @param answerBy last day for whoever has to act next
     */
    record SchoolApplication(
            ApplicationId id,
            OfferId offerId,
            String offerTitle,
            String companyName,
            String communeName,
            Week week,
            Week lastWeek,
            Status status,
            Instant submittedAt,
            LocalDate answerBy) {}

    /** Those sent while the pupil was at this school, the latest first. */
    List<SchoolApplication> of(SchoolId school, StudentId student) {
        Blocks blocks = weeks.blocks(
                "a.student_id = :student and a.school_id = :school",
                Map.of("student", student.value(), "school", school.value()));
        return jdbc.sql("""
                select a.id, a.offer_id, a.week, a.status, a.submitted_at, a.answer_by,
                       o.title, o.commune_name, c.name as company_name
                from application a
                left join offer o on o.id = a.offer_id
                left join company c on c.id = a.company_id
                where a.student_id = :student and a.school_id = :school
                order by a.submitted_at desc, a.id""")
                .param("student", student.value())
                .param("school", school.value())
                .query((row, n) -> new SchoolApplication(
                        new ApplicationId(row.getObject("id", UUID.class)),
                        new OfferId(row.getObject("offer_id", UUID.class)),
                        text(row, "title"),
                        text(row, "company_name"),
                        text(row, "commune_name"),
                        Week.of(row.getString("week")),
                        blocks.last(new ApplicationId(row.getObject("id", UUID.class)), Week.of(row.getString("week"))),
                        Status.valueOf(row.getString("status")),
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getObject("answer_by", LocalDate.class)))
                .list();
    }

    /** Of an offer or a company that this service has not heard of yet. */
    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
