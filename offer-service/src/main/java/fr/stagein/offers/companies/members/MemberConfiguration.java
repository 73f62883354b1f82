package fr.stagein.offers.companies.members;

import fr.stagein.platform.queue.Step;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
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
    Worker invitationExpiry(Workers workers, Join join) {
        return workers.queue("invitation-expiry", PAUSE, () -> join.closeNextExpired() ? Step.DONE : Step.NOTHING_DUE);
    }
}
