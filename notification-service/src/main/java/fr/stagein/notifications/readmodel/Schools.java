package fr.stagein.notifications.readmodel;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.SchoolState.StaffMember;
import fr.stagein.events.SchoolState.StaffRole;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.NotYetKnown;
import fr.stagein.platform.consumers.ReadModel;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names of schools, and their staff. */
@Repository
public class Schools implements ReadModel<SchoolState> {

    private final JdbcClient jdbc;

    Schools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The staff in charge of a class: the principals and the teachers who follow it; all the staff if there is none of
     * these.
     *
     * @throws NotYetKnown if its stream has not brought the school yet
     */
    public List<AccountId> whoFollows(SchoolId school, ClassId schoolClass) {
        boolean known = jdbc.sql("select exists (select from school where id = :id)")
                .param("id", school.value())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotYetKnown("school " + school);
        }
        List<AccountId> close = staff(school, schoolClass, false);
        return close.isEmpty() ? staff(school, schoolClass, true) : close;
    }

    /** @throws NotYetKnown if its stream has not brought the school yet */
    public List<AccountId> principals(SchoolId school) {
        nameOf(school);
        return jdbc.sql("select account_id from staff where school_id = :school and principal order by account_id")
                .param("school", school.value())
                .query((row, number) -> AccountId.of(row.getString("account_id")))
                .list();
    }

    private List<AccountId> staff(SchoolId school, ClassId schoolClass, boolean all) {
        return jdbc.sql("""
                select account_id from staff
                where school_id = :school and (:all or principal or :class = any(class_ids)) order by account_id""")
                .param("school", school.value())
                .param("class", schoolClass.value())
                .param("all", all)
                .query((row, number) -> AccountId.of(row.getString("account_id")))
                .list();
    }

    /** @throws NotYetKnown if its stream has not brought it yet */
    public String nameOf(SchoolId id) {
        return jdbc.sql("select name from school where id = :id")
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
    public void forget(String id) {
        jdbc.sql("delete from school where id = :id").param("id", id).update();
    }

    @Override
    public void keep(SchoolState school) {
        int kept = jdbc.sql("""
                insert into school (id, version, name) values (:id, :version, :name)
                on conflict (id) do update set version = excluded.version, name = excluded.name
                where school.version < excluded.version""")
                .param("id", school.schoolId().value())
                .param("version", school.version())
                .param("name", school.name())
                .update();
        if (kept == 1) {
            jdbc.sql("delete from staff where school_id = :school")
                    .param("school", school.schoolId().value())
                    .update();
            school.staff().forEach(member -> keep(school.schoolId(), member));
        }
    }

    private void keep(SchoolId school, StaffMember member) {
        jdbc.sql("""
                insert into staff (school_id, account_id, principal, class_ids)
                values (:school, :account, :principal, :classes)
                on conflict (school_id, account_id) do update
                set principal = staff.principal or excluded.principal,
                    class_ids = staff.class_ids || excluded.class_ids""")
                .param("school", school.value())
                .param("account", member.accountId().value())
                .param("principal", member.role() == StaffRole.PRINCIPAL)
                .param("classes", member.classIds().stream().map(ClassId::value).toArray(UUID[]::new))
                .update();
    }
}
