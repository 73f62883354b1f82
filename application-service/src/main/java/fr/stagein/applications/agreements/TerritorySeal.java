package fr.stagein.applications.agreements;

import fr.stagein.documents.Document;
import fr.stagein.documents.Evidence;
import fr.stagein.documents.Seal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The territory's seal, for whatever is sealed here. Its key is read when the first is sealed: its library is large. */
@Component
public class TerritorySeal {

    private final SealSettings settings;
    private @Nullable Seal seal;

    TerritorySeal(SealSettings settings) {
        this.settings = settings;
    }

    /** Whether there is a key. */
    public boolean isThere() {
        return settings.pkcs12().isPresent();
    }

    /**
     * As {@link Seal#seal(Document, Evidence, byte[], Instant)} does it.
     *
     * @throws IllegalStateException if there is no key
     */
    public Document seal(Document frozen, Evidence evidence, byte[] auditJson, Instant at) {
        return key().seal(frozen, evidence, auditJson, at);
    }

    /**
     * As {@link Seal#seal(Document, String, Instant)} does it.
     *
     * @throws IllegalStateException if there is no key
     */
    public Document seal(Document frozen, String reason, Instant at) {
        return key().seal(frozen, reason, at);
    }

    private synchronized Seal key() {
        Seal ready = seal;
        if (ready == null) {
            byte[] pkcs12 =
                    settings.pkcs12().orElseThrow(() -> new IllegalStateException("There is no key for the seal"));
            String password = settings.password() == null ? "" : settings.password();
            ready = new Seal(pkcs12, password.toCharArray());
            seal = ready;
        }
        return ready;
    }
}
