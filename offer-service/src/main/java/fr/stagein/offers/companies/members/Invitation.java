package fr.stagein.offers.companies.members;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.InvitationId;
import fr.stagein.events.InvitationState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A colleague is asked to act for a company too.
 *
 * @param email of the colleague, in lower case; absent once it is closed
 * @param acceptedBy the account that used it, once
 * @param closedAt when it was accepted, taken back or found to have run out
 */
record Invitation(
        InvitationId id,
        long version,
        CompanyId companyId,
        String companyName,
        @Nullable String email,
        AccountId invitedBy,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable AccountId acceptedBy,
        @Nullable Instant closedAt) {

    static final Duration LIFE = Duration.ofDays(7);

    static Invitation of(
            InvitationId id, CompanyId company, String companyName, String email, AccountId by, Instant now) {
        return new Invitation(id, 1, company, companyName, email, by, now, now.plus(LIFE), null, null);
    }

    boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(expiresAt);
    }

    boolean isFor(@Nullable String verifiedEmail) {
        return email != null && email.equals(verifiedEmail);
    }

    Invitation closed(@Nullable AccountId by, Instant now) {
        return new Invitation(id, version + 1, companyId, companyName, null, invitedBy, invitedAt, expiresAt, by, now);
    }

    InvitationState state() {
        return new InvitationState(
                id,
                version,
                companyId,
                companyName,
                email,
                expiresAt,
                closedAt == null ? InvitationState.Status.OPEN : InvitationState.Status.CLOSED);
    }
}
