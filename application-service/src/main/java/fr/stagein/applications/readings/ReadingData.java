package fr.stagein.applications.readings;

import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of readings. They go with the pupil; a reader who is erased stays on them as somebody. */
@Configuration
class ReadingData {

    @Bean
    PersonalTable fileReadingsTable() {
        return PersonalTable.named("file_reading", "application-readings")
                .exported("""
                        select name, role, day from file_reading
                        where student_id = :pupil or account_id = any(:accounts) order by day""")
                .erased("delete from file_reading where student_id = :pupil")
                .erased("""
                        update file_reading set account_id = gen_random_uuid()::text, name = null
                        where account_id = any(:accounts)""");
    }

    @Bean
    RetentionRule oldFileReadings(JdbcClient jdbc) {
        return RetentionRule.of("application-readings", jdbc, """
                delete from file_reading where ctid in (
                    select ctid from file_reading where first_at < :before limit :limit)""");
    }
}
