package fr.stagein.notifications.telling;

import fr.stagein.platform.identity.Keycloak;
import fr.stagein.platform.work.QueueWorker;
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
    QueueWorker operatorWorker(OperatorCalls calls) {
        return new QueueWorker("operator-worker", PAUSE, calls::passOnNext);
    }
}
