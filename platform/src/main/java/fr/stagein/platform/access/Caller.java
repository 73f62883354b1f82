package fr.stagein.platform.access;

import fr.stagein.events.AccountId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person who sent a request, read from the access token. A controller takes it as an argument.
 *
 * @param firstName may be empty; personal, never logged
 * @param familyName the same
 * @param verifiedEmail in lower case, confirmed by the identity provider; absent where there is none. Never to be
 *     logged
 */
public record Caller(
        AccountId accountId,
        Set<Role> roles,
        String firstName,
        String familyName,
        @Nullable String verifiedEmail) {

    public Caller(AccountId accountId, Set<Role> roles, String firstName) {
        this(accountId, roles, firstName, "", null);
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        return "Caller[" + accountId + ", " + roles + "]";
    }
}
