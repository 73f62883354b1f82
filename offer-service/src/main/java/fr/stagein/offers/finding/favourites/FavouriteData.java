package fr.stagein.offers.finding.favourites;

import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offers that pupils would like to find again. */
@Configuration
class FavouriteData {

    @Bean
    PersonalTable favouritesTable() {
        return PersonalTable.named("favourite", "favourites")
                .exported("""
                        select o.title, f.added_at from favourite f join offer o on o.id = f.offer_id
                        where f.account_id = any(:accounts) order by f.added_at""")
                .keptFromTheSchool()
                .erased("delete from favourite where account_id = any(:accounts)");
    }

    @Bean
    RetentionRule favouritesOfLastYear(JdbcClient jdbc) {
        return RetentionRule.of("favourites", jdbc, """
                delete from favourite where (account_id, offer_id) in (
                    select account_id, offer_id from favourite where added_at < :before limit :limit)""");
    }
}
