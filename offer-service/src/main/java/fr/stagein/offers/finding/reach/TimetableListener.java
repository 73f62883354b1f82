package fr.stagein.offers.finding.reach;

import fr.stagein.offers.finding.feeds.GivenFeeds;
import fr.stagein.platform.postgres.PostgresListener;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was given or withdrawn at one replica is looked for at once by all of them. */
@Configuration
class TimetableListener {

    @Bean
    Worker timetableChanges(Workers workers, DataSource database, Timetables timetables) {
        return PostgresListener.on(
                workers, database, GivenFeeds.CHANNEL, timetables::look, nothing -> timetables.look());
    }
}
