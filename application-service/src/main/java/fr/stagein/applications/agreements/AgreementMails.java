package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementMailId;
import fr.stagein.events.AgreementMailState;
import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.tokens.DerivedKey;
import fr.stagein.platform.tokens.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hands links and codes to notification-service, which mails them: encrypted, since a topic is read by many. */
@Component
public class AgreementMails {

    private final EventPublisher events;
    private final Envelope envelope;

    AgreementMails(EventPublisher events, @Value("${stagein.answer-links.key}") String key) {
        this.events = events;
        this.envelope = new Envelope(DerivedKey.of(key, "agreement-mails"));
    }

    /** What a mail is about; notification-service knows the same names. */
    public enum Kind {
        /** A link with which to sign. */
        SIGN,
        /** A link with which to fill in the company's part. */
        FILL,
        /** A code alone. */
        CODE,
        /** The same three for an amendment. */
        SIGN_AMENDMENT,
        FILL_AMENDMENT,
        CODE_AMENDMENT,
        /** A link with which to say who is there. */
        PRESENCE,
        /** A link with which to say how it was, once it is over. */
        FEEDBACK;

        Kind about(Agreement agreement) {
            if (!agreement.isAmendment()) {
                return this;
            }
            return switch (this) {
                case SIGN -> SIGN_AMENDMENT;
                case FILL -> FILL_AMENDMENT;
                case CODE -> CODE_AMENDMENT;
                case SIGN_AMENDMENT, FILL_AMENDMENT, CODE_AMENDMENT, PRESENCE, FEEDBACK -> this;
            };
        }
    }

    /**
     * What stands in a mail.
     *
     * @param token behind the {@code #} of the link; empty for a code alone
     * @param code six digits
     */
    public record Mail(Kind kind, String address, String token, String code, String school, String company) {

        List<String> parts() {
            return List.of(kind.name(), address, token, code, line(school), line(company));
        }

        private static String line(String text) {
            return text.replaceAll("\\s+", " ").strip();
        }

        @Override
        public String toString() {
            return "Mail[" + kind + "]";
        }
    }

    void send(UUID id, Agreement about, Mail mail, Instant until) {
        send(id, about.id(), about.placement().studentId(), null, mail, until);
    }

    /**
     * In the transaction under way.
     *
     * @param id of this mail, by which it is taken off
     * @param toldAsWell the company whose members read the same in their inbox, and are mailed that once; absent where
     *     nobody does
     * @param until what has not gone out by then goes out no more
     */
    public void send(
            UUID id,
            AgreementId agreement,
            StudentId student,
            @Nullable CompanyId toldAsWell,
            Mail mail,
            Instant until) {
        events.publish(
                EventType.AGREEMENT_MAIL_DUE,
                new AgreementMailState(
                        new AgreementMailId(id),
                        1,
                        agreement,
                        student,
                        toldAsWell,
                        envelope.seal(mail.parts(), until),
                        until));
    }

    /** Takes it off the stream. */
    public void takeOff(UUID id) {
        events.erase(Stream.AGREEMENT_MAILS, id.toString());
    }
}
