package fr.stagein.notifications.mail;

import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of mails: that they went, never what they said. */
@Configuration
class MailData {

    @Bean
    PersonalTable digestsTable() {
        return PersonalTable.named("digest", "mails")
                .exported("""
                        select day, outcome, done_at from digest where account_id = any(:accounts) order by day""")
                .keptFromTheSchool()
                .erased("delete from digest where account_id = any(:accounts)");
    }

    /** Goes with its note, and is told with it. */
    @Bean
    PersonalTable mailQueueTable() {
        return PersonalTable.named("mail_queue", "inbox");
    }

    /** Of somebody who has no account yet. */
    @Bean
    PersonalTable invitationMailsTable() {
        return PersonalTable.named("invitation_mail", "invitation-mails");
    }

    /** Encrypted, and gone once it is sent. */
    @Bean
    PersonalTable agreementMailsTable() {
        return PersonalTable.named("agreement_mail", "agreement-mails");
    }

    @Bean
    RetentionRule sentAgreementMails(JdbcClient jdbc) {
        return RetentionRule.of("agreement-mails", jdbc, """
                delete from agreement_mail where mail_id in (
                    select mail_id from agreement_mail where done_at < :before limit :limit)""");
    }

    @Bean
    RetentionRule sentDigests(JdbcClient jdbc) {
        return RetentionRule.of("mails", jdbc, """
                delete from digest where (account_id, day) in (
                    select account_id, day from digest where done_at < :before limit :limit)""");
    }

    /** The address itself goes as soon as the mail has gone. */
    @Bean
    RetentionRule sentInvitations(JdbcClient jdbc) {
        return RetentionRule.of("invitation-mails", jdbc, """
                delete from invitation_mail where invitation_id in (
                    select invitation_id from invitation_mail where done_at < :before and expires_at < :before
                    limit :limit)""");
    }
}
