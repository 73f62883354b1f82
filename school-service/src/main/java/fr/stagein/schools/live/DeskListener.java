package fr.stagein.schools.live;

import fr.stagein.events.ApplicationState;
import fr.stagein.events.FoundPlaceState;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.Effect;
import fr.stagein.platform.live.LiveStreams;
import fr.stagein.platform.live.StreamTiming;
import fr.stagein.platform.postgres.PostgresListener;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What any replica committed, or heard of other services, rings the open desks of its school here. */
@Configuration
class DeskListener {

    /** On it the school's id is told; triggers do so for what is kept here. */
    static final String CHANNEL = "desk";

    /** @param stream of each open desk */
    @ConfigurationProperties("stagein.desk")
    record Properties(StreamTiming stream) {}

    @Bean
    LiveStreams<SchoolId> desks(Properties properties) {
        return new LiveStreams<>(properties.stream());
    }

    @Bean
    Worker deskChanges(Workers workers, DataSource database, LiveStreams<SchoolId> desks) {
        return PostgresListener.on(
                workers, database, CHANNEL, desks::ringAll, school -> desks.ring(SchoolId.of(school)));
    }

    @Bean
    Effect<ApplicationState> deskOfApplications(JdbcClient jdbc) {
        return new DeskRing<>(Stream.APPLICATIONS, ApplicationState::schoolId, jdbc);
    }

    @Bean
    Effect<FoundPlaceState> deskOfFoundPlaces(JdbcClient jdbc) {
        return new DeskRing<>(Stream.FOUND_PLACES, FoundPlaceState::schoolId, jdbc);
    }
}
