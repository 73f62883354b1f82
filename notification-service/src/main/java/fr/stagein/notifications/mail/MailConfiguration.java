package fr.stagein.notifications.mail;

import fr.stagein.platform.identity.Keycloak;
import fr.stagein.platform.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MailConfiguration {

    @Bean
    Addresses addresses(Keycloak keycloak, Territory territory) {
        return new KeycloakAddresses(keycloak, territory);
    }
}
