package fr.stagein.applications.readmodel;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.Stream;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Relation;
import fr.stagein.platform.consumers.ReadModel;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools and their classes' weeks; "is staff of" is known from their staff. */
@Repository
public class Schools implements ReadModel<SchoolState>, Relation<SchoolId> {

    private final JdbcClient jdbc;

    Schools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is one of the internship weeks of the class. */
    public boolean isInPeriod(ClassId schoolClass, Week week) {
        return jdbc.sql("select exists (select from school_class where id = :id and :week = any(weeks))")
                .param("id", schoolClass.value())
                .param("week", week.value())
                .query(Boolean.class)
                .single();
    }

    /** The internship weeks of the class; none while it is not known yet. */
    public Set<Week> weeksOf(ClassId schoolClass) {
        return jdbc.sql("select unnest(weeks) from school_class where id = :id")
                .param("id", schoolClass.value())
                .query((row, n) -> Week.of(row.getString(1)))
                .set();
    }

    /**
     * The chamber that signs for weeks of the holidays: a territory has one at most. Empty where there is none, or nobody
     * there yet who could sign.
     */
    public Optional<SchoolId> chamber() {
        return jdbc.sql("select id from school where chamber and staff <> '{}' order by id limit 1")
                .query((row, n) -> SchoolId.of(row.getString(1)))
                .optional();
    }

    /** Empty while the school is not known yet. */
    public String nameOf(SchoolId school) {
        return jdbc.sql("select name from school where id = :id")
                .param("id", school.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Override
    public boolean holds(Caller caller, SchoolId school) {
        return jdbc.sql("select exists (select from school where id = :school and staff @> array[:who]::text[])")
                .param("school", school.value())
                .param("who", caller.accountId().value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Stream<SchoolState> stream() {
        return Stream.SCHOOLS;
    }

    @Override
    public void forget(String id) {
        jdbc.sql("delete from school_class where school_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from school where id = :id").param("id", id).update();
    }

    /** A chamber stays one: the release before tells its changes without saying so. */
    @Override
    public void keep(SchoolState school) {
        int kept = jdbc.sql("""
                insert into school (id, version, name, staff, priority, chamber)
                values (:id, :version, :name, :staff, :priority, :chamber)
                on conflict (id) do update set version = excluded.version, name = excluded.name, staff = excluded.staff,
                       priority = excluded.priority, chamber = school.chamber or excluded.chamber
                where school.version < excluded.version""")
                .param("id", school.schoolId().value())
                .param("version", school.version())
                .param("name", school.name())
                .param("priority", school.priorityEducation() != null)
                .param("chamber", Boolean.TRUE.equals(school.chamber()))
                .param(
                        "staff",
                        school.staff().stream()
                                .map(member -> member.accountId().value())
                                .toArray(String[]::new))
                .update();
        if (kept == 1) {
            jdbc.sql("delete from school_class where school_id = :school")
                    .param("school", school.schoolId().value())
                    .update();
            for (SchoolState.SchoolClass one : school.classes()) {
                jdbc.sql("insert into school_class (id, school_id, name, weeks) values (:id, :school, :name, :weeks)")
                        .param("id", one.classId().value())
                        .param("school", school.schoolId().value())
                        .param("name", one.name())
                        .param("weeks", one.weeks().stream().map(Week::value).toArray(String[]::new))
                        .update();
            }
        }
    }
}
