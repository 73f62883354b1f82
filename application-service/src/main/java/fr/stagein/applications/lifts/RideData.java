package fr.stagein.applications.lifts;

import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of rides. They hang on applications and go with them. */
@Configuration
class RideData {

    @Bean
    PersonalTable ridesTable() {
        return PersonalTable.named("ride", "lifts")
                .exported("""
                        select r.week, r.last_week, r.status, r.asked_at, r.agreed_at, r.seen_at, r.ended_at
                        from ride r join application a on a.id = r.application_id
                        where a.student_id = :pupil and (:school is null or a.school_id = :school)
                        order by r.asked_at""")
                .erased("update ride set agreed_by = '' where agreed_by = any(:accounts)")
                .erased("update ride set seen_by = '' where seen_by = any(:accounts)");
    }

    @Bean
    RetentionRule ridesOfLastYear(JdbcClient jdbc) {
        return RetentionRule.of("lifts", jdbc, """
                delete from ride where id in (
                    select id from ride where week < :week and coalesce(last_week, week) < :week limit :limit)""");
    }
}
