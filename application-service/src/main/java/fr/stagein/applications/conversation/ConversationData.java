package fr.stagein.applications.conversation;

import fr.stagein.events.Stream;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of conversations. They hang on applications, so they go before them. */
@Configuration
class ConversationData {

    @Bean
    @Order(1)
    PersonalTable conversationsTable() {
        return PersonalTable.named("conversation", "conversations").erased("""
                        delete from conversation where application_id in (select id from application where student_id = :pupil)
                        returning application_id""", Stream.CONVERSATIONS);
    }

    @Bean
    PersonalTable messagesTable() {
        return PersonalTable.named("message", "conversations")
                .exported("""
                        select m.author, m.text, m.written_at
                        from message m left join application a on a.id = m.application_id
                        where (a.student_id = :pupil or m.account_id = any(:accounts))
                              and (:school is null or a.school_id = :school)
                        order by m.written_at""")
                .erased("update message set account_id = '' where account_id = any(:accounts)");
    }

    @Bean
    PersonalTable reportsTable() {
        return PersonalTable.named("report", "conversations")
                .exported("""
                        select r.reporter, r.reason, r.made_at, r.settled_at, r.settlement
                        from report r join message m on m.id = r.message_id left join application a on a.id = m.application_id
                        where r.account_id = any(:accounts) and (:school is null or a.school_id = :school)
                        order by r.made_at""")
                .erased("delete from report where account_id = any(:accounts)")
                .erased("update report set settled_by = '' where settled_by = any(:accounts)");
    }

    @Bean
    PersonalTable readingsTable() {
        return PersonalTable.named("conversation_reading", "conversations")
                .exported("""
                        select r.name, r.role, r.day from conversation_reading r
                        left join application a on a.id = r.application_id
                        where (a.student_id = :pupil or r.account_id = any(:accounts))
                              and (:school is null or a.school_id = :school)
                        order by r.day""")
                .erased("delete from conversation_reading where account_id = any(:accounts)");
    }

    /** What somebody found wrong waits for the operator. */
    @Bean
    @Order(1)
    RetentionRule conversationsOfLastYear(JdbcClient jdbc, EventPublisher events) {
        return RetentionRule.of("conversations", jdbc, """
                delete from conversation where application_id in (
                    select w.application_id from conversation w
                    where not exists (select from application a where a.id = w.application_id and a.week >= :week)
                      and not exists (select from placed_week p
                                      where p.place_id = w.application_id and p.week >= :week)
                      and not exists (select from message m join report r on r.message_id = m.id
                                      where m.application_id = w.application_id and r.settled_at is null)
                    limit :limit)
                returning application_id""", events, Stream.CONVERSATIONS);
    }
}
