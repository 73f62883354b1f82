package fr.stagein.notifications.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Fewer mails with one click, by whoever holds a mail: the worst that a stranger could do is undone in the settings. */
@RestController
class StopController {

    private final StopMails stopMails;

    StopController(StopMails stopMails) {
        this.stopMails = stopMails;
    }

    /**
     * Sends whoever opens the link of a mail on to the page that asks whether to stop such mails. It changes nothing
     * itself, since programs that check mails open every link.
     *
     * @param token the secret of the link, as the mail has it
     */
    @GetMapping("/api/notifications/stop/{token}")
    @ApiResponse(responseCode = "303", description = "The page that asks", content = @Content)
    ResponseEntity<Void> ask(@PathVariable String token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(StopLink.PAGE + "#" + UriUtils.encode(token, UTF_8)))
                .build();
    }

    /**
     * Stops the kind of mail from which the link was taken, without signing in. The receiver can switch it on again in
     * the settings.
     *
     * @param token the secret of the link, as the mail has it
     */
    @PostMapping("/api/notifications/stop/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String token) {
        stopMails.stop(token);
    }
}
