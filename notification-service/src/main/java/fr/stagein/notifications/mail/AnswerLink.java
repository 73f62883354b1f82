package fr.stagein.notifications.mail;

import fr.stagein.events.ApplicationId;
import fr.stagein.notifications.inbox.Note;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.platform.tokens.SecretLinks;
import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** The link with which a company's member answers an application from the mail; application-service checks it. */
@Component
class AnswerLink {

    private static final Set<NoteKind> ASKING =
            EnumSet.of(NoteKind.APPLICATION_SUBMITTED, NoteKind.APPLICATION_REMINDER, NoteKind.APPLICATION_HANDED_OVER);

    private final SecretLinks links;
    private final PublicUrl platform;

    AnswerLink(Keys keys, PublicUrl platform) {
        this.links = new SecretLinks(keys.key());
        this.platform = platform;
    }

    /** @param key 32 random bytes in Base64, the same in application-service */
    @ConfigurationProperties("stagein.answer-links")
    record Keys(String key) {}

    /** @param code what the page asks for: a link that is passed on alone opens nothing */
    record Written(URI link, String code) {}

    /** Empty where there is nothing for a company to answer. */
    Optional<Written> of(Note note) {
        ApplicationId application = note.facts().applicationId();
        LocalDate answerBy = note.facts().answerBy();
        if (note.reader() != Reader.COMPANY
                || !ASKING.contains(note.kind())
                || application == null
                || answerBy == null) {
            return Optional.empty();
        }
        List<String> parts = List.of(application.toString(), note.account().value(), answerBy.toString());
        // Behind the #, so that no server on the way writes it down.
        return Optional.of(new Written(platform.of("/reponse#" + links.token(parts)), links.code(parts)));
    }
}
