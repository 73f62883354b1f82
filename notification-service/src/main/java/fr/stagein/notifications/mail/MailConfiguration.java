package fr.stagein.notifications.mail;

import fr.stagein.platform.identity.Keycloak;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.work.QueueWorker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MailConfiguration {

    @Bean
    Addresses addresses(Keycloak keycloak, Territory territory) {
        return new KeycloakAddresses(keycloak, territory);
    }

    @Bean
    QueueWorker invitationWorker(InvitationPostman postman, MailProperties properties) {
        return new QueueWorker("invitation-worker", properties.pause(), postman::deliverNext);
    }

    @Bean
    QueueWorker mailWorker(Postman postman, MailProperties properties) {
        return new QueueWorker("mail-worker", properties.pause(), () -> postman.deliverNext() == Postman.Round.DONE);
    }

    @Bean
    QueueWorker digestWorker(DigestPostman postman, MailProperties properties) {
        return new QueueWorker("digest-worker", properties.pause(), () -> postman.deliverNext() == Postman.Round.DONE);
    }
}
