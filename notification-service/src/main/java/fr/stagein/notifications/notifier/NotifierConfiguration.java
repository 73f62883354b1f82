package fr.stagein.notifications.notifier;

import fr.stagein.platform.identity.Keycloak;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NotifierConfiguration {

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
