package fr.stagein.notifications.inbox;

import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of inboxes; mails that wait go with their notes. */
@Configuration
class InboxData {

    /** Before the applications and agreements are gone, by which a note leads to the pupil. */
    @Bean
    @Order(1)
    PersonalTable notesTable() {
        return PersonalTable.named("note", "inbox")
                .exported("""
                        select n.kind, n.facts, n.created_at, n.read_at, m.outcome as mail, m.done_at as mailed_at
                        from note n left join mail_queue m on m.note_id = n.id
                        where n.account_id = any(:accounts) order by n.created_at""")
                .keptFromTheSchool()
                .erased("""
                        delete from note where facts ->> 'applicationId' in (
                            select cast(id as text) from application where student_id = :pupil)""")
                .erased("""
                        delete from note where facts -> 'agreement' ->> 'id' in (
                            select cast(agreement_id as text) from agreement_turns where student_id = :pupil)""")
                .erased("delete from note where account_id = any(:accounts)");
    }

    @Bean
    RetentionRule oldNotes(JdbcClient jdbc) {
        return RetentionRule.of("inbox", jdbc, """
                delete from note where id in (select id from note where created_at < :before limit :limit)""");
    }

    /** What waits for the operator's people to be known; it becomes notes and goes. */
    @Bean
    PersonalTable callsToOperatorsTable() {
        return PersonalTable.named("call_to_operators", "inbox");
    }
}
