package fr.stagein.schools.consents;

import fr.stagein.platform.territory.Territory;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The text that a guardian agrees to. Where the territory requires consent before applying, it is another text. */
@Component
class ConsentWording {

    private final String configuredVersion;
    private final boolean required;
    private final MessageSource messages;

    ConsentWording(ConsentProperties properties, Territory territory, MessageSource messages) {
        configuredVersion = properties.textVersion();
        required = territory.rules().consentBeforeApplication();
        this.messages = messages;
    }

    String version() {
        return required ? configuredVersion + "-r" : configuredVersion;
    }

    String text(Locale language) {
        return messages.getMessage(required ? "consent.text-rule" : "consent.text", null, language);
    }
}
