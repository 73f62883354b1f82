package fr.stagein.offers.offers.publishing;

import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who of the operator's people read which offer. */
@Configuration
class OfferReadingData {

    @Bean
    PersonalTable readingsTable() {
        return PersonalTable.named("offer_reading", "reviews")
                .exported("""
                        select decision, reason, read_at from offer_reading where reader = any(:accounts) order by read_at""")
                .erased("update offer_reading set reader = '' where reader = any(:accounts)");
    }

    /** The decision stays, with its reason; not who took it. */
    @Bean
    RetentionRule oldReadings(JdbcClient jdbc) {
        return RetentionRule.of("reviews", jdbc, """
                update offer_reading set reader = '' where (offer_id, version) in (
                    select offer_id, version from offer_reading where read_at < :before and reader <> '' limit :limit)""");
    }
}
