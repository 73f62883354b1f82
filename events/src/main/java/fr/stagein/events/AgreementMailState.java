package fr.stagein.events;

import java.time.Instant;

/**
 * A mail with a link or a code for an agreement that waits to be sent. It is taken off the stream once its code or link
 * was used or replaced, or its time is over.
 *
 * @param sealed address, link and code, for notification-service alone: encrypted under the key of the answer links, so
 *     that whoever reads the stream learns none of them
 * @param expiresAt what was not sent by then is not sent any more
 */
public record AgreementMailState(
        AgreementMailId mailId,
        long version,
        AgreementId agreementId,
        StudentId studentId,
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
