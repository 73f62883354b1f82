package fr.stagein.schools.consents;

import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Consent over HTTP: a guardian for their own child. */
@RestController
class ConsentController {

    private final ConsentWording wording;
    private final GiveConsent give;

    ConsentController(ConsentWording wording, GiveConsent give) {
        this.wording = wording;
        this.give = give;
    }

    record ConsentText(String version, String text) {}

    record Consent(
            @NotBlank @Size(max = 20) String textVersion,
            @NotNull Boolean given) {}

    /** Gives a guardian the text of the consent in the caller's language, with its version. */
    @GetMapping("/api/students/consent-text")
    ConsentText consentText() {
        return new ConsentText(wording.version(), wording.text(LocaleContextHolder.getLocale()));
    }

    /**
     * Records whether a guardian consents to their child's use of the service. It names the version of the text that
     * was read.
     */
    @PostMapping("/api/students/{id}/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void consent(@PathVariable StudentId id, @Valid @RequestBody Consent answer, Caller caller) {
        give.give(caller.accountId(), id, answer.textVersion(), answer.given());
    }
}
