package fr.stagein.notifications.mail;

import fr.stagein.notifications.settings.Settings;
import fr.stagein.platform.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever holds a mail has fewer of them sent to its reader. */
@Component
class StopMails {

    private final StopLink stopLink;
    private final Settings settings;

    StopMails(StopLink stopLink, Settings settings) {
        this.stopLink = stopLink;
        this.settings = settings;
    }

    /** @param token of the link in the mail; one that is not ours is not found */
    @Transactional
    void stop(String token) {
        settings.stopMails(stopLink.read(token).orElseThrow(NotFound::new));
    }
}
