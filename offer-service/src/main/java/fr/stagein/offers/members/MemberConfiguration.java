package fr.stagein.offers.members;

import fr.stagein.platform.work.QueueWorker;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(InvitationLinks.Keys.class)
class MemberConfiguration {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** An address that was not needed goes when the invitation has run out. */
    @Bean
    QueueWorker invitationExpiry(Join join) {
        return new QueueWorker("invitation-expiry", PAUSE, join::closeNextExpired);
    }
}
