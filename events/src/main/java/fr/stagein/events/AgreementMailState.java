package fr.stagein.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail with a link or a code for an agreement that waits to be sent. It is removed from the stream once its code or
 * link was used or replaced, or has expired.
 *
 * @param companyId whose members are told of it in their inbox as well, so that a mail to one of them would be a second
 *     one; absent where nobody is, and in states from before it existed
 * @param sealed address, link and code, for notification-service only: encrypted with the key of the answer links, so
 *     that nobody else who reads the stream can read them
 * @param expiresAt the mail is not sent after this
 */
public record AgreementMailState(
        AgreementMailId mailId,
        long version,
        AgreementId agreementId,
        StudentId studentId,
        @Nullable CompanyId companyId,
        String sealed,
        Instant expiresAt)
        implements State {

    @Override
    public String aggregateId() {
        return mailId.toString();
    }

    @Override
    public StudentId pupil() {
        return studentId;
    }
}
