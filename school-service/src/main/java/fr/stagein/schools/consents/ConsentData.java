package fr.stagein.schools.consents;

import fr.stagein.platform.personal.PersonalTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What guardians said. */
@Configuration
class ConsentData {

    @Bean
    PersonalTable consentsTable() {
        return PersonalTable.named("guardian_consent", "students")
                .exported("""
                        select text_version, given, said_at from guardian_consent
                        where student_id = :pupil or account_id = any(:accounts) order by id""")
                .erased("delete from guardian_consent where account_id = any(:accounts)");
    }
}
