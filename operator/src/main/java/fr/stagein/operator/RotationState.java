package fr.stagein.operator;

import io.fabric8.kubernetes.api.model.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far a rotation of a territory's secrets is. It is kept beside the secrets themselves, in annotations: it outlives the
 * operator, and the Territory too.
 *
 * @param generation how many rotations were begun
 * @param last what {@code spec.rotation} was when the last one began
 * @param clients whether the secrets of the clients at Keycloak are among those of the last one
 */
record RotationState(int generation, Phase phase, @Nullable String last, boolean clients) {

    private static final String GENERATION = "stagein.fr/generation";
    private static final String PHASE = "stagein.fr/rotation-phase";
    private static final String LAST = "stagein.fr/rotation";

    private static final String CLIENTS = "stagein.fr/rotation-of-clients";

    static final RotationState FIRST = new RotationState(0, Phase.SETTLED, null, false);

    enum Phase {
        /** The new secrets are made known to Postgres and Keycloak; the services still use the old ones. */
        MAKING,
        /** The services are moved to the new ones; the vaults open with both and seal with the old one. */
        ROLLING,
        /** The vaults seal with the new one, and the old logins lose their password. */
        REVOKING,
        SETTLED
    }

    static RotationState of(@Nullable Secret keys) {
        Map<String, String> told = Optional.ofNullable(keys)
                .map(secret -> secret.getMetadata().getAnnotations())
                .orElse(Map.of());
        return new RotationState(
                Integer.parseInt(told.getOrDefault(GENERATION, "0")),
                Phase.valueOf(told.getOrDefault(PHASE, Phase.SETTLED.name())),
                told.get(LAST),
                Boolean.parseBoolean(told.get(CLIENTS)));
    }

    Map<String, String> annotations() {
        Map<String, String> annotations = new TreeMap<>();
        annotations.put(GENERATION, String.valueOf(generation));
        annotations.put(PHASE, phase.name());
        annotations.put(CLIENTS, String.valueOf(clients));
        if (last != null) {
            annotations.put(LAST, last);
        }
        return annotations;
    }

    /** Whether another rotation is asked for; one that was begun is ended first. */
    boolean isAskedFor(@Nullable String rotation) {
        return phase == Phase.SETTLED && rotation != null && !rotation.equals(last);
    }

    RotationState begin(String rotation, boolean withClients) {
        return new RotationState(generation + 1, Phase.MAKING, rotation, withClients);
    }

    RotationState then(Phase next) {
        return new RotationState(generation, next, last, clients);
    }

    /** The secrets that the services use. */
    Login login() {
        return Login.of(used());
    }

    boolean hasSpare() {
        return generation > 0;
    }

    private int used() {
        return phase == Phase.MAKING ? generation - 1 : generation;
    }

    /** Changes exactly when the secrets that the service reads change; then its pods restart. */
    String read(Part part) {
        boolean vault = part.secrets.containsKey("stagein.vault.keys");
        int sealing = phase == Phase.MAKING || phase == Phase.ROLLING ? generation - 1 : generation;
        return vault ? used() + "." + sealing : String.valueOf(used());
    }
}
