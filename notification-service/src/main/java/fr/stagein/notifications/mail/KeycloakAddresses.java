package fr.stagein.notifications.mail;

import fr.stagein.events.AccountId;
import fr.stagein.platform.territory.Territory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * Keycloak's admin REST API, of which we need one request. Its own Java client would bring 50 more jars for it, among
 * them a RESTEasy made for Jakarta REST 3.1 where Boot has 4.0.
 */
final class KeycloakAddresses implements Addresses {

    private final RestClient keycloak;
    private final String realm;
    private final Locale otherwise;

    /** @param keycloak signs in by itself */
    KeycloakAddresses(RestClient keycloak, String realm, Territory territory) {
        this.keycloak = keycloak;
        this.realm = realm;
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
            user = keycloak.get()
                    .uri("/admin/realms/{realm}/users/{id}", realm, account.value())
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
