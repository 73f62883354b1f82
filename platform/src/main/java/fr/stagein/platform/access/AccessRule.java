package fr.stagein.platform.access;

import fr.stagein.events.Role;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may call one endpoint.
 *
 * @param pattern the endpoint's path as its controller writes it, such as {@code /api/offers/{id}}
 */
public record AccessRule(HttpMethod method, String pattern, Audience audience, Set<Role> roles) {

    public AccessRule {
        roles = Set.copyOf(roles);
    }

    /** The three kinds of endpoint. */
    public enum Audience {
        ANYONE,
        SIGNED_IN,
        ROLES
    }

    /** Open to all, signed in or not. */
    public static AccessRule anyone(HttpMethod method, String pattern) {
        return new AccessRule(method, pattern, Audience.ANYONE, Set.of());
    }

    /** Open to every signed-in person; what they see is their own. */
    public static AccessRule signedIn(HttpMethod method, String pattern) {
        return new AccessRule(method, pattern, Audience.SIGNED_IN, Set.of());
    }

    /** Open to holders of one of the roles; a relation narrows it further. */
    public static AccessRule only(HttpMethod method, String pattern, Role... roles) {
        return new AccessRule(method, pattern, Audience.ROLES, Set.of(roles));
    }
}
