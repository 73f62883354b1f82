package fr.stagein.notifications.live;

import fr.stagein.events.AccountId;
import fr.stagein.notifications.inbox.Notes;
import fr.stagein.platform.postgres.PostgresListener;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notes that any replica committed ring the streams of their accounts here. */
@Configuration
class InboxListener {

    @Bean
    PostgresListener inboxNotes(DataSource database, LiveInbox live) {
        return new PostgresListener(
                database, Notes.CHANNEL, live::ringAll, account -> live.ring(AccountId.of(account)));
    }
}
