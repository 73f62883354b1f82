package fr.stagein.schools.rosters;

import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RosterWork {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** What imports hold of pupils is forgotten in time, whether or not somebody imports again. */
    @Bean
    Worker rosterForgetting(Workers workers, RosterImports imports) {
        return workers.periodic("roster-forgetting", PAUSE, worker -> imports.forgetOldContents());
    }
}
