package fr.stagein.schools.directory;

import fr.stagein.events.AccountId;
import fr.stagein.events.Role;
import fr.stagein.events.SchoolId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People on a school's list of staff, who join it with an account. */
@Repository
public class InvitedStaff {

    private final JdbcClient jdbc;

    InvitedStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param name empty if the list has none */
    public record Invited(
            SchoolId school,
            Role role,
            String email,
            String name,
            @Nullable AccountId account) {}

    public Optional<Invited> find(StaffMemberId member) {
        return jdbc.sql("select * from staff_member where member_id = :id and email is not null")
                .param("id", member.value())
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
    public Optional<StaffMemberId> otherOf(SchoolId school, AccountId account, StaffMemberId member) {
        return jdbc.sql("""
                        select member_id from staff_member
                        where school_id = :school and account_id = :account and member_id <> :id""")
                .param("school", school.value())
                .param("account", account.value())
                .param("id", member.value())
                .query(UUID.class)
                .optional()
                .map(StaffMemberId::new);
    }
}
