package fr.stagein.notifications.mail;

import fr.stagein.notifications.settings.Settings;
import fr.stagein.platform.problems.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Fewer mails with one click, by whoever holds a mail: the worst that a stranger could do is undone in the settings. */
@RestController
class StopController {

    private final StopLink stopLink;
    private final Settings settings;

    StopController(StopLink stopLink, Settings settings) {
        this.stopLink = stopLink;
        this.settings = settings;
    }

    @PostMapping("/api/notifications/stop/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void stop(@PathVariable String token) {
        settings.stopMails(stopLink.read(token).orElseThrow(NotFound::new));
    }
}
