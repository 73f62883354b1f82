package fr.stagein.offers.companies.members;

import fr.stagein.events.InvitationId;
import fr.stagein.platform.tokens.SecretLinks;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** Reads the links that notification-service writes into the mails of invitations. */
@Component
class InvitationLinks {

    /** First part of the token, so that it is good for nothing else. */
    private static final String PURPOSE = "company-invitation";

    private final SecretLinks links;

    InvitationLinks(Keys keys) {
        links = new SecretLinks(keys.key());
    }

    /** @param key 32 random bytes in Base64, the same in notification-service */
    @ConfigurationProperties("stagein.answer-links")
    record Keys(String key) {}

    /** Empty for what is no link of ours. */
    Optional<InvitationId> read(String token) {
        return links.read(token)
                .filter(parts -> parts.size() == 2 && parts.getFirst().equals(PURPOSE))
                .map(List::getLast)
                .map(InvitationId::of);
    }
}
