package fr.stagein.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to act for a company, with what is needed to mail it.
 *
 * @param email whom it is for; absent once it is closed, so that compaction takes it off the stream
 * @param expiresAt until when it can be accepted
 */
public record InvitationState(
        InvitationId invitationId,
        long version,
        CompanyId companyId,
        String companyName,
        @Nullable String email,
        Instant expiresAt,
        Status status)
        implements State {

    /** Closed means accepted, taken back or expired. */
    public enum Status {
        OPEN,
        CLOSED
    }

    @Override
    public String aggregateId() {
        return invitationId.toString();
    }
}
