package fr.stagein.applications.placement;

import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a place in which week. The primary key keeps it at one, whether it was applied for or found alone. */
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

    /** Takes the week for a place, or says that it is taken. */
    boolean take(StudentId student, Week week, UUID place) {
        return jdbc.sql("""
                                insert into placed_week (student_id, week, place_id) values (:student, :week, :place)
                                on conflict (student_id, week) do nothing""")
                        .param("student", student.value())
                        .param("week", week.value())
                        .param("place", place)
                        .update()
                == 1;
    }

    /** The student is free again in the week of this place. */
    void free(UUID place) {
        jdbc.sql("delete from placed_week where place_id = :place")
                .param("place", place)
                .update();
    }
}
