package fr.stagein.schools.directory;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.EventType;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.PriorityEducation;
import fr.stagein.events.SchoolState.SchoolClass;
import fr.stagein.events.SchoolState.StaffMember;
import fr.stagein.events.SchoolState.StaffRole;
import fr.stagein.events.Week;
import fr.stagein.platform.outbox.EventPublisher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The schools; saving one publishes it in the same transaction. */
@Repository
public class Schools {

    private final JdbcClient jdbc;
    private final StaffMembers staff;
    private final EventPublisher events;

    Schools(JdbcClient jdbc, StaffMembers staff, EventPublisher events) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.events = events;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the UAI is registered already */
    public void add(School school) {
        jdbc.sql("""
                insert into school (id, version, name, kind, chamber, commune_code, email, priority_education)
                values (:id, :version, :name, :kind, :chamber, :commune, :email, :priority)""")
                .param("id", school.id().value())
                .param("version", school.version())
                .param("name", school.name())
                .param("kind", school.kind().published().name())
                .param("chamber", school.kind() == Kind.CHAMBER)
                .param("commune", school.communeCode())
                .param("email", school.email())
                .param("priority", name(school.priorityEducation()))
                .update();
        school.classes().forEach(one -> put(school.id(), one));
        school.staff().forEach(member -> staff.add(school.id(), member));
        events.publish(EventType.SCHOOL_REGISTERED, school.state());
    }

    /** @throws OptimisticLockingFailureException if somebody saved it meanwhile */
    public void save(School school) {
        int saved = jdbc.sql("""
                update school set version = :version, name = :name, kind = :kind, chamber = :chamber,
                       commune_code = :commune, email = :email, priority_education = :priority
                where id = :id and version = :version - 1""")
                .param("version", school.version())
                .param("name", school.name())
                .param("kind", school.kind().published().name())
                .param("chamber", school.kind() == Kind.CHAMBER)
                .param("commune", school.communeCode())
                .param("email", school.email())
                .param("priority", name(school.priorityEducation()))
                .param("id", school.id().value())
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("School " + school.id() + " was changed meanwhile");
        }
        jdbc.sql("delete from school_class where school_id = :school and id <> all(:kept)")
                .param("school", school.id().value())
                .param(
                        "kept",
                        school.classes().stream()
                                .map(one -> one.classId().value())
                                .toArray(UUID[]::new))
                .update();
        school.classes().forEach(one -> put(school.id(), one));
        events.publish(EventType.SCHOOL_CHANGED, school.state());
    }

    private void put(SchoolId school, SchoolClass one) {
        jdbc.sql("""
                insert into school_class (id, school_id, name, programme, weeks)
                values (:id, :school, :name, :programme, :weeks)
                on conflict (id) do update set name = excluded.name, programme = excluded.programme,
                       weeks = excluded.weeks""")
                .param("id", one.classId().value())
                .param("school", school.value())
                .param("name", one.name())
                .param("programme", one.programme())
                .param("weeks", weeks(one.weeks()))
                .update();
    }

    /** Tells who works there now, in the transaction that has changed it and that holds the school's lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void staffChanged(SchoolId id) {
        find(id).map(School::again).ifPresent(this::save);
    }

    /** Has everyone else who would change the school's lists wait until this transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<School> lock(SchoolId id) {
        return one("select * from school where id = :id for update", id);
    }

    @Transactional(readOnly = true)
    public Optional<School> find(SchoolId id) {
        return one("select * from school where id = :id", id);
    }

    private Optional<School> one(String select, SchoolId id) {
        return jdbc.sql(select).param("id", id.value()).query(this::school).optional();
    }

    @Transactional(readOnly = true)
    public List<School> all() {
        return jdbc.sql("select * from school order by name, id")
                .query(this::school)
                .list();
    }

    @Transactional(readOnly = true)
    public List<School> ofStaff(AccountId account) {
        return jdbc.sql("""
                select school.* from school join staff_member on school_id = id
                where account_id = :account order by name, id""")
                .param("account", account.value())
                .query(this::school)
                .list();
    }

    /** Somebody of the staff is here: who was invited has come. */
    @Transactional
    public void isSeen(AccountId account) {
        jdbc.sql("update staff_member set active_since = now() where account_id = :account and active_since is null")
                .param("account", account.value())
                .update();
    }

    /** Somebody of the staff as their colleagues see them; what is there already stays. */
    public void introduce(SchoolId school, AccountId account, String email, String name) {
        jdbc.sql("""
                update staff_member set email = :email, name = :name
                where school_id = :school and account_id = :account and email is null""")
                .param("email", email)
                .param("name", name)
                .param("school", school.value())
                .param("account", account.value())
                .update();
    }

    /** The name of the chamber that signs for weeks of the holidays; empty while there is none. */
    Optional<String> chamberName() {
        return jdbc.sql("select name from school where chamber")
                .query(String.class)
                .optional();
    }

    /** One import after the other: two operators with the same file do not add a school twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockDirectory() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('school directory'))").query(row -> {});
    }

    private static @Nullable String name(@Nullable PriorityEducation priority) {
        return priority == null ? null : priority.name();
    }

    private static String[] weeks(List<Week> weeks) {
        return weeks.stream().map(Week::value).toArray(String[]::new);
    }

    private School school(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        String priority = row.getString("priority_education");
        return new School(
                SchoolId.of(id),
                row.getLong("version"),
                row.getString("name"),
                row.getBoolean("chamber") ? Kind.CHAMBER : Kind.valueOf(row.getString("kind")),
                row.getString("commune_code"),
                row.getString("email"),
                jdbc.sql("select * from school_class where school_id = :id order by name, id")
                        .param("id", id)
                        .query((one, n) -> new SchoolClass(
                                new ClassId(one.getObject("id", UUID.class)),
                                one.getString("name"),
                                one.getString("programme"),
                                Stream.of((String[]) one.getArray("weeks").getArray())
                                        .map(Week::of)
                                        .toList()))
                        .list(),
                jdbc.sql(
                                "select * from staff_member where school_id = :id and account_id is not null order by account_id")
                        .param("id", id)
                        .query((member, n) -> new StaffMember(
                                AccountId.of(member.getString("account_id")),
                                StaffRole.valueOf(member.getString("role")),
                                Stream.of((UUID[]) member.getArray("class_ids").getArray())
                                        .map(ClassId::new)
                                        .toList()))
                        .list(),
                priority == null ? null : PriorityEducation.valueOf(priority));
    }
}
