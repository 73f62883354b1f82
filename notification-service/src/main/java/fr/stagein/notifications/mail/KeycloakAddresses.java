package fr.stagein.notifications.mail;

import fr.stagein.events.AccountId;
import fr.stagein.platform.identity.Keycloak;
import fr.stagein.platform.territory.Territory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;

/** The addresses that Keycloak has. */
final class KeycloakAddresses implements Addresses {

    private final Keycloak keycloak;
    private final Locale otherwise;

    KeycloakAddresses(Keycloak keycloak, Territory territory) {
        this.keycloak = keycloak;
        this.otherwise = Locale.of(territory.languages().getFirst());
    }

    /** Keycloak's UserRepresentation, as far as we read it. */
    record User(
            @Nullable String email,
            @Nullable String firstName,
            @Nullable Boolean enabled,
            @Nullable Map<String, List<String>> attributes) {}

    @Override
    public Optional<Address> of(AccountId account) {
        User user;
        try {
            user = keycloak.rest()
                    .get()
                    .uri("/admin/realms/{realm}/users/{id}", keycloak.realm(), account.value())
                    .retrieve()
                    .body(User.class);
        } catch (HttpClientErrorException refused) {
            if (refused.getStatusCode() == HttpStatus.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
        if (user == null || Boolean.FALSE.equals(user.enabled())) {
            return Optional.empty();
        }
        String email = user.email();
        return email == null || email.isBlank()
                ? Optional.empty()
                : Optional.of(new Address(email, user.firstName() == null ? "" : user.firstName(), language(user)));
    }

    private Locale language(User user) {
        Map<String, List<String>> attributes = user.attributes() == null ? Map.of() : user.attributes();
        return attributes.getOrDefault("locale", List.of()).stream()
                .findFirst()
                .map(Locale::of)
                .orElse(otherwise);
    }
}
