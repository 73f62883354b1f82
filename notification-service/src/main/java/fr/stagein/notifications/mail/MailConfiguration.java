package fr.stagein.notifications.mail;

import fr.stagein.platform.identity.Keycloak;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import fr.stagein.platform.territory.Territory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
class MailConfiguration {

    @Bean
    Addresses addresses(Keycloak keycloak, Territory territory) {
        return new KeycloakAddresses(keycloak, territory);
    }

    @Bean
    Worker invitationWorker(Workers workers, InvitationPostman postman, MailProperties properties) {
        return workers.queue("invitation-mails", properties.pause(), postman::deliverNext);
    }

    @Bean
    Worker agreementMailWorker(Workers workers, AgreementPostman postman, MailProperties properties) {
        return workers.queue("agreement-mails", properties.pause(), postman::deliverNext);
    }

    @Bean
    Worker mailWorker(Workers workers, Postman postman, MailProperties properties) {
        return workers.queue("mails", properties.pause(), postman::deliverNext);
    }

    @Bean
    Worker digestWorker(Workers workers, DigestPostman postman, MailProperties properties) {
        return workers.queue("digests", properties.pause(), postman::deliverNext);
    }

    @Bean
    Worker mailFigures(Workers workers, JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        return workers.periodic("mail-figures", MailFigures.LOOK_EVERY, new MailFigures(jdbc, clock, meters));
    }
}
