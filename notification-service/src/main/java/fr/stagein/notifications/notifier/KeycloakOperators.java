package fr.stagein.notifications.notifier;

import fr.stagein.events.AccountId;
import fr.stagein.platform.identity.Keycloak;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

/** Reads from Keycloak who has the operator's role. Needs the realm-management role {@code view-realm}. */
final class KeycloakOperators implements Operators {

    private static final int MOST = 500;

    private final Keycloak keycloak;

    KeycloakOperators(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** Keycloak's UserRepresentation, as far as we read it. */
    record User(String id, @Nullable Boolean enabled) {}

    @Override
    public List<AccountId> all() {
        List<User> users = keycloak.rest()
                .get()
                .uri("/admin/realms/{realm}/roles/operator/users?first=0&max={most}", keycloak.realm(), MOST)
                .retrieve()
                .body(new ParameterizedTypeReference<List<User>>() {});
        return users == null
                ? List.of()
                : users.stream()
                        .filter(user -> !Boolean.FALSE.equals(user.enabled()))
                        .map(user -> AccountId.of(user.id()))
                        .toList();
    }
}
