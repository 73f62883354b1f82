package fr.stagein.schools.accounts;

import fr.stagein.events.AccountId;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Role;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People on a school's list of staff, who join it with an account. */
@Repository
class InvitedStaff {

    private final JdbcClient jdbc;

    InvitedStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param name empty if the list has none */
    record Invited(
            SchoolId school,
            Role role,
            String email,
            String name,
            @Nullable AccountId account) {}

    Optional<Invited> find(UUID member) {
        return jdbc.sql("select * from staff_member where member_id = :id and email is not null")
                .param("id", member)
                .query((row, n) -> {
                    String name = row.getString("name");
                    String account = row.getString("account_id");
                    return new Invited(
                            SchoolId.of(row.getString("school_id")),
                            Role.valueOf(row.getString("role")),
                            row.getString("email"),
                            name == null ? "" : name,
                            account == null ? null : AccountId.of(account));
                })
                .optional();
    }

    /** Another member of the list who has this account. */
    Optional<UUID> otherOf(SchoolId school, AccountId account, UUID member) {
        return jdbc.sql("""
                        select member_id from staff_member
                        where school_id = :school and account_id = :account and member_id <> :id""")
                .param("school", school.value())
                .param("account", account.value())
                .param("id", member)
                .query(UUID.class)
                .optional();
    }

    /** @return false if nobody invites them any more */
    boolean setAccount(UUID member, AccountId account) {
        return jdbc.sql("update staff_member set account_id = :account where member_id = :id")
                        .param("account", account.value())
                        .param("id", member)
                        .update()
                == 1;
    }

    /** Invited at another address than the one they are known by: one person, once on the list. */
    boolean mergeInto(UUID already, UUID invited) {
        return jdbc.sql("""
                with gone as (delete from staff_member where member_id = :invited returning role, class_ids)
                update staff_member m
                set role = case when gone.role = 'PRINCIPAL' then gone.role else m.role end,
                    office = m.office and gone.role <> 'PRINCIPAL',
                    class_ids = case when 'PRINCIPAL' in (m.role, gone.role) then '{}'
                                     else m.class_ids || gone.class_ids end
                from gone where m.member_id = :already""").param("invited", invited).param("already", already).update() == 1;
    }
}
