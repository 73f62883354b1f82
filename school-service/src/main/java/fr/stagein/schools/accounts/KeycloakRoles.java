package fr.stagein.schools.accounts;

import fr.stagein.events.Role;
import fr.stagein.platform.identity.Keycloak;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The roles that accounts have at Keycloak. Each step can be done again and does no more than the first time. */
@Component
class KeycloakRoles {

    private static final ParameterizedTypeReference<List<RealmRole>> ROLES = new ParameterizedTypeReference<>() {};
    private static final String HELD = "/admin/realms/{realm}/users/{id}/role-mappings/realm";

    private final Keycloak keycloak;

    KeycloakRoles(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    private record RealmRole(String id, String name) {}

    /** Who is new in the realm may be a company by default, since companies register alone; a pupil never is. */
    void takeDefault(String user) {
        change(user, HttpMethod.DELETE, roles(HELD, user, ("default-roles-" + keycloak.realm())::equals));
    }

    void grant(String user, Role role) {
        // What is not available is there already.
        change(user, HttpMethod.POST, roles(HELD + "/available", user, role.realmName()::equals));
    }

    private List<RealmRole> roles(String address, String user, Predicate<String> wanted) {
        List<RealmRole> found = keycloak.rest()
                .get()
                .uri(address, keycloak.realm(), user)
                .retrieve()
                .body(ROLES);
        return found == null
                ? List.of()
                : found.stream().filter(role -> wanted.test(role.name())).toList();
    }

    private void change(String user, HttpMethod how, List<RealmRole> roles) {
        if (!roles.isEmpty()) {
            keycloak.rest()
                    .method(how)
                    .uri(HELD, keycloak.realm(), user)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(roles)
                    .retrieve()
                    .toBodilessEntity();
        }
    }
}
