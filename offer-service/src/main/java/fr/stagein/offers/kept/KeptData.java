package fr.stagein.offers.kept;

import fr.stagein.events.Stream;
import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offers and searches that pupils keep, for themselves. */
@Configuration
class KeptData {

    @Bean
    PersonalTable favouritesTable() {
        return PersonalTable.named("favourite", "searches")
                .exported("""
                        select o.title, f.added_at from favourite f join offer o on o.id = f.offer_id
                        where f.account_id = any(:accounts) order by f.added_at""")
                .keptFromTheSchool()
                .erased("delete from favourite where account_id = any(:accounts)");
    }

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
    RetentionRule searchesOfLastYear(JdbcClient jdbc) {
        return RetentionRule.of("searches", jdbc, """
                with old as (
                    delete from favourite where (account_id, offer_id) in (
                        select account_id, offer_id from favourite where added_at < :before limit :limit))
                delete from saved_search where id in (select id from saved_search where saved_at < :before limit :limit)""");
    }
}
