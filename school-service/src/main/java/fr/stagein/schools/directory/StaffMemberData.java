package fr.stagein.schools.directory;

import fr.stagein.events.SchoolId;
import fr.stagein.platform.personal.Farewell;
import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of a school's staff. */
@Configuration
class StaffMemberData {

    @Bean
    PersonalTable staffMembersTable() {
        return PersonalTable.named("staff_member", "school-staff").exported("""
                        select sc.name as school_name, m.role, m.office, m.name, m.email, m.invited_at, m.active_since
                        from staff_member m join school sc on sc.id = m.school_id where m.account_id = any(:accounts)""");
    }

    /** The other services are told that they are staff no more. */
    @Bean
    Farewell staffLeaves(JdbcClient jdbc, Schools schools) {
        return account -> {
            List<String> left = jdbc.sql("delete from staff_member where account_id = :account returning school_id")
                    .param("account", account.value())
                    .query((row, n) -> row.getString(1))
                    .list();
            left.forEach(school -> schools.staffChanged(SchoolId.of(school)));
            return left.size();
        };
    }

    /** Who was invited and never came. */
    @Bean
    RetentionRule neverCame(JdbcClient jdbc) {
        return RetentionRule.of("school-staff", jdbc, """
                delete from staff_member where member_id in (
                    select member_id from staff_member where active_since is null and invited_at < :before limit :limit)""");
    }
}
