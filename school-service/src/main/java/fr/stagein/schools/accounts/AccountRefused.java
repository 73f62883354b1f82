package fr.stagein.schools.accounts;

import org.jspecify.annotations.Nullable;

/** Keycloak will never do what was asked as it was asked: trying again is no use until somebody has changed something. */
public final class AccountRefused extends RuntimeException {

    private final Reason reason;

    /** What somebody has to see to. */
    public enum Reason {
        /** No account can have the name as it is. */
        NAME,
        /** No account can have the address as it is, or no mail reaches it. */
        ADDRESS,
        /** The address is a pupil's own, who becomes neither guardian nor staff. */
        PUPILS_ADDRESS,
        /** Somebody else has taken the pupil's username: a new card has another one. */
        USERNAME_TAKEN,
        /** The account that has the address was closed. */
        ACCOUNT_CLOSED,
        /** Anything else: the technical team finds it in the log. */
        OTHER
    }

    AccountRefused(Reason reason, @Nullable Throwable cause) {
        super("Refused for good: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
