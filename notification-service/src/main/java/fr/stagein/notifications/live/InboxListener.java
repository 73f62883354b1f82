package fr.stagein.notifications.live;

import fr.stagein.events.AccountId;
import fr.stagein.notifications.inbox.Notes;
import fr.stagein.platform.live.LiveStreams;
import fr.stagein.platform.postgres.PostgresListener;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notes that any replica committed ring the streams of their accounts here. */
@Configuration
class InboxListener {

    @Bean
    LiveStreams<AccountId> inboxStreams(StreamProperties properties) {
        return new LiveStreams<>(properties.stream());
    }

    @Bean
    Worker inboxNotes(Workers workers, DataSource database, LiveStreams<AccountId> streams) {
        return PostgresListener.on(
                workers, database, Notes.CHANNEL, streams::ringAll, account -> streams.ring(AccountId.of(account)));
    }
}
