package fr.stagein.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The standard clauses that the platform brings, in French. Immutable. */
public final class AgreementTemplates {

    private static final String[] IDS = {"observation", "mini-stage", "pfmp", "enseignement-superieur"};

    private final Map<String, AgreementTemplate> byId = new LinkedHashMap<>();

    private AgreementTemplates() {
        for (String id : IDS) {
            byId.put(id, new TemplateReader(id).read());
        }
    }

    public static AgreementTemplates french() {
        return new AgreementTemplates();
    }

    /** What is printed after an internship; not among the {@link #ids()}. */
    public static AgreementTemplate attestation() {
        return new TemplateReader("attestation").read();
    }

    public Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }

    /** @throws IllegalArgumentException when there is no template of this id */
    public AgreementTemplate of(String id) {
        AgreementTemplate template = byId.get(id);
        if (template == null) {
            throw new IllegalArgumentException("No template " + id + "; there are " + byId.keySet());
        }
        return template;
    }
}
