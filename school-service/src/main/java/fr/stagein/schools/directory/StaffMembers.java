package fr.stagein.schools.directory;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.StaffMember;
import fr.stagein.events.SchoolState.StaffRole;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the schools' lists of staff. Whoever changes one holds its school's lock, and tells it by {@link Schools}. */
@Repository
public class StaffMembers {

    private final JdbcClient jdbc;

    StaffMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who has an account already. */
    void add(SchoolId school, StaffMember member) {
        jdbc.sql("""
                insert into staff_member (school_id, account_id, role, class_ids, active_since)
                values (:school, :account, :role, :classes, now())""")
                .param("school", school.value())
                .param("account", member.accountId().value())
                .param("role", member.role().name())
                .param("classes", uuids(member.classIds()))
                .update();
    }

    /**
     * Somebody who is invited.
     *
     * @param office whether it is somebody of the secretary's office, who may do what a teacher may
     * @throws org.springframework.dao.DuplicateKeyException if the address is on the list already
     */
    public StaffMemberId invite(
            SchoolId school,
            StaffRole role,
            boolean office,
            String email,
            @Nullable String name,
            List<ClassId> classes,
            Instant now) {
        return new StaffMemberId(jdbc.sql("""
                insert into staff_member (school_id, role, office, class_ids, email, name, invited_at)
                values (:school, :role, :office, :classes, :email, :name, :now) returning member_id""")
                .param("school", school.value())
                .param("role", role.name())
                .param("office", office)
                .param("classes", uuids(classes))
                .param("email", email)
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single());
    }

    /**
     * Says that a mail was sent now.
     *
     * @param before when the last mail has to have been sent
     * @return false if it was sent later, or they have come meanwhile
     */
    public boolean inviteAgain(StaffMemberId id, Instant now, Instant before) {
        return jdbc.sql("""
                update staff_member set invited_at = :now
                where member_id = :id and active_since is null and invited_at <= :before""")
                        .param("id", id.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return false if they are head already, or gone */
    public boolean promote(StaffMemberId id) {
        return jdbc.sql("""
                update staff_member set role = 'PRINCIPAL', office = false, class_ids = '{}'
                where member_id = :id and role <> 'PRINCIPAL'""").param("id", id.value()).update() == 1;
    }

    public void setClasses(StaffMemberId id, List<ClassId> classes) {
        jdbc.sql("update staff_member set class_ids = :classes where member_id = :id")
                .param("classes", uuids(classes))
                .param("id", id.value())
                .update();
    }

    /** @return false if nobody invites them any more */
    public boolean setAccount(StaffMemberId id, AccountId account) {
        return jdbc.sql("update staff_member set account_id = :account where member_id = :id")
                        .param("account", account.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Invited at another address than the one they are known by: one person, once on the list. */
    public boolean mergeInto(StaffMemberId already, StaffMemberId invited) {
        return jdbc.sql("""
                with gone as (delete from staff_member where member_id = :invited returning role, class_ids)
                update staff_member m
                set role = case when gone.role = 'PRINCIPAL' then gone.role else m.role end,
                    office = m.office and gone.role <> 'PRINCIPAL',
                    class_ids = case when 'PRINCIPAL' in (m.role, gone.role) then '{}'
                                     else m.class_ids || gone.class_ids end
                from gone where m.member_id = :already""")
                        .param("invited", invited.value())
                        .param("already", already.value())
                        .update()
                == 1;
    }

    public void remove(StaffMemberId id) {
        jdbc.sql("delete from staff_member where member_id = :id")
                .param("id", id.value())
                .update();
    }

    private static UUID[] uuids(List<ClassId> classes) {
        return classes.stream().map(ClassId::value).distinct().toArray(UUID[]::new);
    }
}
