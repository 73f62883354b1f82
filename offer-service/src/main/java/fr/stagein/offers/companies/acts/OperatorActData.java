package fr.stagein.offers.companies.acts;

import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who of the operator's people did what. What was done stays; in the end not who did it. */
@Configuration
class OperatorActData {

    @Bean
    PersonalTable operatorActsTable() {
        return PersonalTable.named("operator_act", "operator-acts")
                .exported("""
                        select kind, subject, reason, by_name, at from operator_act where account_id = any(:accounts)
                        order by at""")
                .erased("update operator_act set account_id = '', by_name = '' where account_id = any(:accounts)");
    }

    @Bean
    RetentionRule oldOperatorActs(JdbcClient jdbc) {
        return RetentionRule.of("operator-acts", jdbc, """
                update operator_act set account_id = '', by_name = '' where id in (
                    select id from operator_act where at < :before and account_id <> '' limit :limit)""");
    }
}
