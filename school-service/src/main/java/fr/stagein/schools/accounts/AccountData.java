package fr.stagein.schools.accounts;

import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept about accounts here. */
@Configuration
class AccountData {

    @Bean
    PersonalTable signInCodesTable() {
        return PersonalTable.named("sign_in_code", "students")
                .exported("select made_at, expires_at, used_at from sign_in_code where student_id = :pupil");
    }

    /** Looks for the guardians' addresses, so before the file goes. */
    @Bean
    @Order(1)
    PersonalTable accountOrdersTable() {
        return PersonalTable.named("account_order", "accounts").exported("""
                        select kind, due_at, outcome, reason, done_at from account_order
                        where subject = cast(:pupil as text) or subject = any(:accounts)""").erased("""
                        delete from account_order
                        where kind in ('STUDENT', 'LOCK', 'ACCESS') and subject = cast(:pupil as text)
                           or kind = 'GUARDIAN' and subject in (select email from guardian_contact
                                                                where student_id = :pupil)
                              and not exists (select from guardian_contact other
                                              where other.email = account_order.subject and other.student_id <> :pupil)
                        """);
    }

    /** What is refused waits for somebody to mend it. */
    @Bean
    RetentionRule doneAccountOrders(JdbcClient jdbc) {
        return RetentionRule.of("accounts", jdbc, """
                delete from account_order where (kind, subject) in (
                    select kind, subject from account_order
                    where done_at < :before and outcome in ('DONE', 'NOT_NEEDED') limit :limit)""");
    }
}
