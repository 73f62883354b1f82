package fr.stagein.offers.offers.visibility;

import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools: their staff, and which are in priority education. */
@Repository
public class Schools implements ReadModel<SchoolState> {

    private final JdbcClient jdbc;

    Schools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record ListedSchool(SchoolId id, String name) {}

    public List<ListedSchool> all() {
        return jdbc.sql("select id, name from school order by name, id")
                .query((row, n) -> new ListedSchool(SchoolId.of(row.getString("id")), row.getString("name")))
                .list();
    }

    public boolean knows(SchoolId id) {
        return jdbc.sql("select exists (select from school where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** How many are in priority education. */
    public int ofPriority() {
        return jdbc.sql("select count(*) from school where priority")
                .query(Integer.class)
                .single();
    }

    @Override
    public Stream<SchoolState> stream() {
        return Stream.SCHOOLS;
    }

    @Override
    public void forget(String id) {
        jdbc.sql("delete from school where id = :id").param("id", id).update();
    }

    @Override
    public void keep(SchoolState school) {
        jdbc.sql("""
                insert into school (id, version, name, priority, staff)
                values (:id, :version, :name, :priority, :staff)
                on conflict (id) do update set version = excluded.version, name = excluded.name,
                       priority = excluded.priority, staff = excluded.staff
                where school.version < excluded.version""")
                .param("id", school.schoolId().value())
                .param("version", school.version())
                .param("name", school.name())
                .param("priority", school.priorityEducation() != null)
                .param(
                        "staff",
                        school.staff().stream()
                                .map(member -> member.accountId().value())
                                .toArray(String[]::new))
                .update();
    }
}
