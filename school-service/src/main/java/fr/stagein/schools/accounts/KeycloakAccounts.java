package fr.stagein.schools.accounts;

import fr.stagein.events.AccountId;
import fr.stagein.events.Role;
import fr.stagein.platform.identity.Keycloak;
import fr.stagein.platform.territory.Territory;
import fr.stagein.schools.accounts.AccountRefused.Reason;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;

/** Accounts at Keycloak. Each step can be done again after a crash and does no more than the first time. */
@Component
class KeycloakAccounts {

    private static final ParameterizedTypeReference<List<User>> USERS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Map<String, Object>> WHOLE_USER =
            new ParameterizedTypeReference<>() {};

    private final Keycloak keycloak;
    private final KeycloakRoles roles;
    private final String language;

    KeycloakAccounts(Keycloak keycloak, KeycloakRoles roles, Territory territory) {
        this.keycloak = keycloak;
        this.roles = roles;
        this.language = territory.languages().getFirst();
    }

    /** Keycloak's UserRepresentation, as far as we read it. */
    record User(
            String id,
            String username,
            @Nullable String email,
            @Nullable Boolean emailVerified) {

        AccountId accountId() {
            return AccountId.of(id);
        }
    }

    /** The password breaks the realm's rules. */
    static final class PasswordRefused extends Exception {
        PasswordRefused() {
            super("refused", null, false, false);
        }
    }

    /** Keycloak could not send an invitation's mail: its mail server is away, or the address takes none. */
    static final class MailNotSent extends RuntimeException {
        MailNotSent(Throwable cause) {
            super("Keycloak did not send a mail", cause);
        }
    }

    /**
     * An account without e-mail and password, or the one that an attempt before has made.
     *
     * @throws AccountRefused if the username is somebody else's
     */
    AccountId student(String username, String firstName, String lastName) {
        // No e-mail: a family's shared one would be the way to a new password for all who read it.
        Map<String, Object> user = Map.of(
                "username",
                username,
                "firstName",
                AccountRules.nameFor(firstName),
                "lastName",
                AccountRules.nameFor(lastName),
                "enabled",
                true,
                "emailVerified",
                true,
                "attributes",
                Map.of("locale", List.of(language)));
        User made = create(user)
                .or(() -> find("username", username))
                .filter(one -> one.email() == null)
                .orElseThrow(() -> new AccountRefused(Reason.USERNAME_TAKEN, null));
        roles.takeDefault(made.id());
        roles.grant(made.id(), Role.STUDENT);
        return made.accountId();
    }

    /**
     * An account for the address, or the one that its owner has already.
     *
     * @param name first name first, as far as it is known
     * @throws AccountRefused if no account can have the address
     */
    User adult(String email, String name) {
        if (!AccountRules.takesAddress(email)) {
            throw new AccountRefused(Reason.ADDRESS, null);
        }
        return find("email", email)
                .or(() -> createAdult(email, name, AccountRules.usernameFor(email)))
                .or(() -> find("email", email))
                // Somebody has the address as a username alone: Keycloak then takes it as nobody's address.
                .orElseThrow(() -> new AccountRefused(Reason.ADDRESS, null));
    }

    private Optional<User> createAdult(String email, String wholeName, String username) {
        String name = AccountRules.nameFor(wholeName);
        int gap = name.indexOf(' ');
        Optional<User> made = create(Map.of(
                "username",
                username,
                "email",
                email,
                "firstName",
                gap < 0 ? name : name.substring(0, gap),
                "lastName",
                gap < 0 ? "" : name.substring(gap + 1),
                "enabled",
                true,
                "emailVerified",
                false,
                "attributes",
                Map.of("locale", List.of(language))));
        made.ifPresent(one -> roles.takeDefault(one.id()));
        return made;
    }

    /** Gives the role, and asks whoever has not confirmed the address yet to do so and to choose a password. */
    void invite(User adult, Role role) {
        roles.grant(adult.id(), role);
        if (Boolean.TRUE.equals(adult.emailVerified())) {
            return;
        }
        try {
            keycloak.rest()
                    .put()
                    .uri(
                            "/admin/realms/{realm}/users/{id}/execute-actions-email?lifespan={seconds}",
                            keycloak.realm(),
                            adult.id(),
                            7 * 24 * 3600)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(List.of("VERIFY_EMAIL", "UPDATE_PASSWORD"))
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException.BadRequest disabled) {
            throw new AccountRefused(Reason.ACCOUNT_CLOSED, disabled);
        } catch (HttpServerErrorException.InternalServerError unsent) {
            throw new MailNotSent(unsent);
        }
    }

    Optional<User> find(AccountId account) {
        try {
            return Optional.ofNullable(keycloak.rest()
                    .get()
                    .uri("/admin/realms/{realm}/users/{id}", keycloak.realm(), account.value())
                    .retrieve()
                    .body(User.class));
        } catch (HttpClientErrorException.NotFound gone) {
            return Optional.empty();
        }
    }

    /** @return the username to sign in with */
    String setPassword(AccountId account, String password) throws PasswordRefused {
        try {
            keycloak.rest()
                    .put()
                    .uri("/admin/realms/{realm}/users/{id}/reset-password", keycloak.realm(), account.value())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("type", "password", "value", password, "temporary", false))
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException.BadRequest refused) {
            throw new PasswordRefused();
        }
        return find(account).map(User::username).orElse("");
    }

    /** @return false if the account is no more */
    boolean setEnabled(AccountId account, boolean enabled) {
        String user = "/admin/realms/{realm}/users/{id}";
        try {
            Map<String, Object> found = keycloak.rest()
                    .get()
                    .uri(user, keycloak.realm(), account.value())
                    .retrieve()
                    .body(WHOLE_USER);
            // Sent back whole: of an update in part Keycloak may clear what is not named.
            Map<String, Object> wanted = found == null ? new HashMap<>() : new HashMap<>(found);
            wanted.put("enabled", enabled);
            // It checks all of it anew, and may have been given less strictly what it would not take now.
            for (String name : List.of("firstName", "lastName")) {
                wanted.computeIfPresent(name, (key, value) -> AccountRules.nameFor(String.valueOf(value)));
            }
            keycloak.rest()
                    .put()
                    .uri(user, keycloak.realm(), account.value())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(wanted)
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (HttpClientErrorException.NotFound gone) {
            return false;
        } catch (HttpClientErrorException.BadRequest refused) {
            throw KeycloakRefusal.of(refused);
        }
    }

    void endSessions(AccountId account) {
        keycloak.rest()
                .post()
                .uri("/admin/realms/{realm}/users/{id}/logout", keycloak.realm(), account.value())
                .retrieve()
                .toBodilessEntity();
    }

    /** Empty if somebody has the name or address already. */
    private Optional<User> create(Map<String, Object> user) {
        try {
            URI made = keycloak.rest()
                    .post()
                    .uri("/admin/realms/{realm}/users", keycloak.realm())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(user)
                    .retrieve()
                    .toBodilessEntity()
                    .getHeaders()
                    .getLocation();
            if (made == null) {
                throw new IllegalStateException("Keycloak made an account and did not say which");
            }
            String path = made.getPath();
            String email = (String) user.get("email");
            return Optional.of(new User(
                    path.substring(path.lastIndexOf('/') + 1),
                    String.valueOf(user.get("username")),
                    email,
                    email == null));
        } catch (HttpClientErrorException.Conflict taken) {
            return Optional.empty();
        } catch (HttpClientErrorException.BadRequest refused) {
            throw KeycloakRefusal.of(refused);
        }
    }

    private Optional<User> find(String by, String exactly) {
        List<User> found = keycloak.rest()
                .get()
                .uri("/admin/realms/{realm}/users?" + by + "={value}&exact=true", keycloak.realm(), exactly)
                .retrieve()
                .body(USERS);
        return found == null ? Optional.empty() : found.stream().findFirst();
    }
}
