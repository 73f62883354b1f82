package fr.stagein.schools.accounts;

import fr.stagein.events.AccountId;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Role;
import fr.stagein.schools.accounts.AccountOrders.Outcome;
import fr.stagein.schools.accounts.AccountRefused.Reason;
import fr.stagein.schools.accounts.KeycloakAccounts.User;
import fr.stagein.schools.directory.Schools;
import fr.stagein.schools.students.Students;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives somebody on a school's list of staff an account, the role and the mail, then tells who works there. */
@Component
class JoinStaff {

    private final KeycloakAccounts keycloak;
    private final Students students;
    private final Schools schools;
    private final JdbcClient jdbc;

    JoinStaff(KeycloakAccounts keycloak, Students students, Schools schools, JdbcClient jdbc) {
        this.keycloak = keycloak;
        this.students = students;
        this.schools = schools;
        this.jdbc = jdbc;
    }

    private record Invited(
            SchoolId school,
            Role role,
            String email,
            String name,
            @Nullable AccountId account) {}

    /** @throws AccountRefused if nobody can be invited at that address */
    Outcome fill(UUID member) {
        Invited invited = invited(member).orElse(null);
        if (invited == null) {
            return Outcome.NOT_NEEDED;
        }
        User user = Optional.ofNullable(invited.account())
                .flatMap(keycloak::find)
                .orElseGet(() -> keycloak.adult(invited.email(), invited.name()));
        if (students.has(user.accountId())) {
            throw new AccountRefused(Reason.PUPILS_ADDRESS, null);
        }
        keycloak.invite(user, invited.role());
        // Whoever changes the list does so with this lock in hand: the invitation may have been taken back meanwhile.
        schools.lock(invited.school());
        return join(member, invited, user.accountId()) ? Outcome.DONE : Outcome.NOT_NEEDED;
    }

    private Optional<Invited> invited(UUID member) {
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

    private boolean join(UUID member, Invited invited, AccountId account) {
        Optional<UUID> already = jdbc.sql("""
                        select member_id from staff_member
                        where school_id = :school and account_id = :account and member_id <> :id""")
                .param("school", invited.school().value())
                .param("account", account.value())
                .param("id", member)
                .query(UUID.class)
                .optional();
        boolean joined = already.isPresent() ? becomesOne(member, already.get()) : has(member, account);
        if (joined) {
            schools.staffChanged(invited.school());
        }
        return joined;
    }

    private boolean has(UUID member, AccountId account) {
        return jdbc.sql("update staff_member set account_id = :account where member_id = :id")
                        .param("account", account.value())
                        .param("id", member)
                        .update()
                == 1;
    }

    /** Invited at another address than the one they are known by: one person, once on the list. */
    private boolean becomesOne(UUID invited, UUID already) {
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
