package fr.stagein.offers.finding.alerts;

import fr.stagein.events.Stream;
import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches that pupils save, and what they were told of. */
@Configuration
class AlertData {

    @Bean
    PersonalTable savedSearchesTable() {
        return PersonalTable.named("saved_search", "searches")
                .exported("""
                        select name, around, search, saved_at from saved_search where account_id = any(:accounts)
                        order by saved_at""")
                .keptFromTheSchool()
                .erased("delete from saved_search where account_id = any(:accounts)");
    }

    @Bean
    PersonalTable alertsTable() {
        return PersonalTable.named("offer_alert", "searches")
                .exported("select told_on from offer_alert where account_id = any(:accounts)")
                .keptFromTheSchool()
                .erased(
                        "delete from offer_alert where account_id = any(:accounts) returning account_id",
                        Stream.OFFER_ALERTS);
    }

    @Bean
    RetentionRule savedSearchesOfLastYear(JdbcClient jdbc) {
        return RetentionRule.of("searches", jdbc, """
                delete from saved_search where id in (
                    select id from saved_search where saved_at < :before limit :limit)""");
    }
}
