package fr.stagein.schools.rosters;

import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Class lists that were imported: what they say of pupils is gone after a day, who imported them after a year. */
@Configuration
class RosterData {

    /** Looks for the pupil's school, so before the file goes. */
    @Bean
    @Order(1)
    PersonalTable rosterImportsTable() {
        return PersonalTable.named("roster_import", "class-lists")
                .exported("""
                        select file_name, state, made_at, applied_at from roster_import where made_by = any(:accounts)
                        order by made_at""")
                .erased("update roster_import set made_by = '', file_name = '' where made_by = any(:accounts)")
                // A day old at most, and a whole school's: no undoing brings an erased pupil back.
                .erased("""
                        update roster_import set roster = null, before = null
                        where school_id = (select school_id from student where id = :pupil)
                          and (roster is not null or before is not null)""");
    }

    @Bean
    RetentionRule oldRosterImports(JdbcClient jdbc) {
        return RetentionRule.of("class-lists", jdbc, """
                delete from roster_import where id in (
                    select id from roster_import where made_at < :before limit :limit)""");
    }
}
