package fr.stagein.schools.accounts;

import fr.stagein.events.AccountId;
import fr.stagein.events.ErasureId;
import fr.stagein.events.Role;
import fr.stagein.platform.identity.Keycloak;
import fr.stagein.schools.accounts.AccountOrders.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** How accounts end at Keycloak. What is gone already is gone. */
@Component
class AccountEndings {

    private static final String USER = "/admin/realms/{realm}/users/{id}";
    private static final String ROLES = USER + "/role-mappings/realm";

    private static final ParameterizedTypeReference<List<RealmRole>> HELD = new ParameterizedTypeReference<>() {};

    private final Keycloak keycloak;
    private final GuardianAccounts guardians;
    private final ApplicationEventPublisher said;

    AccountEndings(Keycloak keycloak, GuardianAccounts guardians, ApplicationEventPublisher said) {
        this.keycloak = keycloak;
        this.guardians = guardians;
        this.said = said;
    }

    private record RealmRole(String id, String name) {}

    /** @param subject {@code <erasure>/<account>} */
    Outcome erase(String subject) {
        int gap = subject.indexOf('/');
        try {
            String account = subject.substring(gap + 1);
            // Sessions first: a deleted user's are not told to the gateway.
            keycloak.rest()
                    .post()
                    .uri(USER + "/logout", keycloak.realm(), account)
                    .retrieve()
                    .toBodilessEntity();
            keycloak.rest()
                    .delete()
                    .uri(USER, keycloak.realm(), account)
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException.NotFound gone) {
            // An attempt before has done it.
        }
        said.publishEvent(new AccountErased(ErasureId.of(subject.substring(0, gap))));
        return Outcome.DONE;
    }

    /** An account that was for this pupil alone ends with the file; one that is for more loses a guardian's rights. */
    Outcome partFromGuardian(AccountId guardian) {
        if (guardians.answersForOthers(guardian)) {
            return Outcome.NOT_NEEDED;
        }
        List<RealmRole> held;
        try {
            held = Objects.requireNonNull(keycloak.rest()
                    .get()
                    .uri(ROLES, keycloak.realm(), guardian.value())
                    .retrieve()
                    .body(HELD));
        } catch (HttpClientErrorException.NotFound gone) {
            return Outcome.NOT_NEEDED;
        }
        if (isNobodyElse(held)) {
            said.publishEvent(new GuardianOrphaned(guardian));
        } else {
            keycloak.rest()
                    .method(HttpMethod.DELETE)
                    .uri(ROLES, keycloak.realm(), guardian.value())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(held.stream()
                            .filter(role -> role.name().equals(Role.GUARDIAN.realmName()))
                            .toList())
                    .retrieve()
                    .toBodilessEntity();
        }
        return Outcome.DONE;
    }

    /** Who registered alone holds the realm's default role, and may be a company by it. */
    private boolean isNobodyElse(List<RealmRole> held) {
        Set<String> others = Stream.concat(
                        Stream.of(Role.values())
                                .filter(role -> role != Role.GUARDIAN)
                                .map(Role::realmName),
                        Stream.of("default-roles-" + keycloak.realm()))
                .collect(Collectors.toUnmodifiableSet());
        return held.stream().noneMatch(role -> others.contains(role.name()));
    }
}
