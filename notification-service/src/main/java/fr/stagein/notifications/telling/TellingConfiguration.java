package fr.stagein.notifications.telling;

import fr.stagein.platform.identity.Keycloak;
import fr.stagein.platform.work.Worker;
import fr.stagein.platform.work.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TellingConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    Operators operators(Keycloak keycloak) {
        return new KeycloakOperators(keycloak);
    }

    @Bean
    Worker operatorWorker(Workers workers, OperatorCalls calls) {
        return workers.queue("operator-calls", PAUSE, calls::passOnNext);
    }
}
