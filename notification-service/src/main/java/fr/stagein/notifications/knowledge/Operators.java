package fr.stagein.notifications.knowledge;

import fr.stagein.events.AccountId;
import fr.stagein.platform.access.Role;
import fr.stagein.platform.identity.Keycloak;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who runs the territory. We keep no copy: who comes or goes at the identity provider does so here at once. */
@Component
public class Operators {

    private final Keycloak keycloak;

    Operators(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** Keycloak's UserRepresentation, as far as we read it. */
    record User(String id, @Nullable Boolean enabled) {}

    /** @throws RuntimeException if the identity provider cannot be asked right now */
    public List<AccountId> all() {
        User[] users = keycloak.rest()
                .get()
                .uri(
                        "/admin/realms/{realm}/roles/{role}/users?briefRepresentation=true&max=100",
                        keycloak.realm(),
                        Role.OPERATOR.realmName())
                .retrieve()
                .body(User[].class);
        return users == null
                ? List.of()
                : Stream.of(users)
                        .filter(user -> !Boolean.FALSE.equals(user.enabled()))
                        .map(user -> AccountId.of(user.id()))
                        .toList();
    }
}
