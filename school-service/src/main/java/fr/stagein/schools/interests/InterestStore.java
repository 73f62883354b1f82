package fr.stagein.schools.interests;

import fr.stagein.events.ClassId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The interests of the students. What the pack no longer asks or names is left out when they are read. */
@Repository
class InterestStore {

    /** Of the stored form; another one will be told from it. */
    private static final int VERSION = 1;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Choices choices;
    private final TerritoryCalendar calendar;

    InterestStore(JdbcClient jdbc, JsonMapper json, Choices choices, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.json = json;
        this.choices = choices;
        this.calendar = calendar;
    }

    /** Keeps the answers; whether they are shared stays as it was, and is no to begin with. */
    void put(StudentId student, Map<String, Answer> answers, Map<String, Verdict> feedback) {
        jdbc.sql("""
                insert into student_interests (student_id, version, answers, feedback, shared, changed_at)
                values (:student, :version, :answers::jsonb, :feedback::jsonb, false, :now)
                on conflict (student_id) do update set version = excluded.version, answers = excluded.answers,
                       feedback = excluded.feedback, changed_at = excluded.changed_at""")
                .param("student", student.value())
                .param("version", VERSION)
                .param("answers", json.writeValueAsString(answers))
                .param("feedback", json.writeValueAsString(feedback))
                .param("now", Timestamp.from(calendar.now()))
                .update();
    }

    /** @return whether there was something to share */
    boolean share(StudentId student, boolean shared) {
        return jdbc.sql("update student_interests set shared = :shared where student_id = :student")
                        .param("shared", shared)
                        .param("student", student.value())
                        .update()
                == 1;
    }

    void forget(StudentId student) {
        jdbc.sql("delete from student_interests where student_id = :student")
                .param("student", student.value())
                .update();
    }

    Optional<Interests> find(StudentId student) {
        return jdbc.sql("select answers, feedback, shared from student_interests where student_id = :student")
                .param("student", student.value())
                .query(this::interests)
                .optional();
    }

    record OfStudent(StudentId student, Interests interests) {}

    List<OfStudent> ofClass(ClassId schoolClass) {
        return jdbc.sql("""
                select s.id, i.answers, i.feedback, i.shared
                from student s join student_interests i on i.student_id = s.id
                where s.class_id = :class and s.left_at is null order by s.id""")
                .param("class", schoolClass.value())
                .query((row, n) -> new OfStudent(new StudentId(row.getObject("id", UUID.class)), interests(row, n)))
                .list();
    }

    private Interests interests(ResultSet row, int number) throws SQLException {
        Map<String, Answer> answers =
                json.readValue(row.getString("answers"), new TypeReference<Map<String, Answer>>() {});
        Map<String, Verdict> feedback =
                json.readValue(row.getString("feedback"), new TypeReference<Map<String, Verdict>>() {});
        answers.keySet().removeIf(id -> !choices.has(id));
        feedback.keySet().removeIf(code -> !choices.hasTrade(code));
        return new Interests(answers, feedback, row.getBoolean("shared"));
    }
}
