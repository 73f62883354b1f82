package fr.stagein.schools.students;

import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class StudentWork {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** States from before consents were told are told again, once each. */
    @Bean
    Worker consentTelling(Workers workers, Students students) {
        return workers.periodic("consent-telling", PAUSE, worker -> students.tellConsents());
    }
}
