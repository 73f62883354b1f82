package fr.stagein.applications.placement;

import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has a place in which week. The primary key keeps it at one, whether it was applied for or found alone; a place for a
 * block of weeks has a row for each of them.
 */
@Repository
class PlacedWeeks {

    private final JdbcClient jdbc;

    PlacedWeeks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isPlaced(StudentId student, Week week) {
        return jdbc.sql("select exists (select from placed_week where student_id = :student and week = :week)")
                .param("student", student.value())
                .param("week", week.value())
                .query(Boolean.class)
                .single();
    }

    /** The weeks of the places in this programme that the student applied for and has. */
    List<Week> of(StudentId student, String programme) {
        return jdbc.sql("""
                select w.week from placed_week w join application a on a.id = w.place_id
                where w.student_id = :student and a.programme = :programme""")
                .param("student", student.value())
                .param("programme", programme)
                .query((row, n) -> Week.of(row.getString(1)))
                .list();
    }

    /** Takes these weeks for a place, in their order; or says which of them is the first that is taken. */
    Optional<Week> take(StudentId student, List<Week> weeks, UUID place) {
        return weeks.stream().filter(week -> !take(student, week, place)).findFirst();
    }

    private boolean take(StudentId student, Week week, UUID place) {
        return jdbc.sql("""
                                insert into placed_week (student_id, week, place_id) values (:student, :week, :place)
                                on conflict (student_id, week) do nothing""")
                        .param("student", student.value())
                        .param("week", week.value())
                        .param("place", place)
                        .update()
                == 1;
    }

    /** The student is free again in the weeks of this place. */
    void free(UUID place) {
        jdbc.sql("delete from placed_week where place_id = :place")
                .param("place", place)
                .update();
    }
}
