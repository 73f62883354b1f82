package fr.stagein.notifications.knowledge;

import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.NotYetKnown;
import fr.stagein.platform.consumers.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What schools are called. */
@Component
public class Schools implements ReadModel<SchoolState> {

    private final JdbcClient jdbc;

    Schools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotYetKnown if its stream has not brought it yet */
    public String nameOf(SchoolId id) {
        return jdbc.sql("select name from known_school where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotYetKnown("school " + id));
    }

    @Override
    public Stream<SchoolState> stream() {
        return Stream.SCHOOLS;
    }

    @Override
    public void keep(SchoolState school) {
        jdbc.sql("""
                insert into known_school (id, version, name) values (:id, :version, :name)
                on conflict (id) do update set version = excluded.version, name = excluded.name
                where known_school.version < excluded.version""")
                .param("id", school.schoolId().value())
                .param("version", school.version())
                .param("name", school.name())
                .update();
    }
}
