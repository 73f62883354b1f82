package fr.stagein.applications.agreements;

import fr.stagein.applications.Scene;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;

/** Léa's agreement with the bakery, signed by all and sealed, for the tests of what comes afterwards. */
public final class SealedAgreement {

    private final Convention convention;
    private final ApplicationContext service;

    public SealedAgreement(ApplicationContext service) {
        this.service = service;
        convention = new Convention(service).frozen();
        convention.allOthersSign(1);
        Scene scene = convention.scene;
        scene.body(convention.sign(convention.head(), scene.teacher), 200);
        new Sealer(service).sealAll();
    }

    public String id() {
        return convention.id;
    }

    public Scene scene() {
        return convention.scene;
    }

    public HttpHeaders lea() {
        return convention.lea();
    }

    public HttpHeaders mother() {
        return convention.mother();
    }

    public HttpHeaders baker() {
        return convention.baker();
    }

    public HttpHeaders teacher() {
        return convention.teacher();
    }

    public HttpHeaders head() {
        return convention.head();
    }

    /** Kind, address, token, code, school and company of a mail that was sent off. */
    public List<String> mail(UUID id) {
        return Postbox.of(service).mail(id);
    }

    /** With a key of the tests: the service has none. */
    public static TerritorySeal seal() {
        return Sealer.territorySeal();
    }

    /** Whether the file is whole and sealed with that key. */
    public static boolean isSealed(byte[] file, String sha256) {
        return Sealer.isIntact(file, sha256);
    }
}
