package fr.stagein.offers.finding.feeds;

import fr.stagein.platform.personal.PersonalTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the operator's people gave or withdrew a timetable. */
@Configuration
class FeedData {

    @Bean
    PersonalTable givenFeedsTable() {
        return PersonalTable.named("given_feed", "operator-acts")
                .exported("select name, withdrawn_at from given_feed where withdrawn_by = any(:accounts)")
                .erased("update given_feed set withdrawn_by = null where withdrawn_by = any(:accounts)");
    }

    @Bean
    PersonalTable feedVersionsTable() {
        return PersonalTable.named("feed_version", "operator-acts")
                .exported("select file_name, given_at from feed_version where given_by = any(:accounts)")
                .erased("update feed_version set given_by = null where given_by = any(:accounts)");
    }
}
