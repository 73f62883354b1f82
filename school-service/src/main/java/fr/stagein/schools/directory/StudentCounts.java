package fr.stagein.schools.directory;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many students the classes have now. */
@Repository
class StudentCounts {

    private final JdbcClient jdbc;

    StudentCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without the classes that nobody is in. */
    Map<ClassId, Integer> of(SchoolId school) {
        return jdbc
                .sql("""
                        select class_id, count(*)::int as students from student
                        where school_id = :id and left_at is null group by class_id""")
                .param("id", school.value())
                .query((row, n) ->
                        Map.entry(new ClassId(row.getObject("class_id", UUID.class)), row.getInt("students")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
