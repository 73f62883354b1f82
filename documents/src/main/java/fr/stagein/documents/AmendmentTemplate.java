package fr.stagein.documents;

import fr.stagein.documents.AgreementText.Block;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * The words of an amendment (avenant), in French: which agreement it changes, by reference and hash, the old words beside
 * the new ones, and that all else stays. The same for all kinds of internship.
 */
public final class AmendmentTemplate {

    private static final List<String> HEAD = List.of("Ce qui change", "Avant", "Après");

    /** What a cell says where there is nothing. */
    private static final String NOTHING = "–";

    private final AgreementTemplate clauses;

    private AmendmentTemplate(AgreementTemplate clauses) {
        this.clauses = clauses;
    }

    public static AmendmentTemplate french() {
        return new AmendmentTemplate(new TemplateReader("avenant").read());
    }

    public String id() {
        return clauses.id();
    }

    /** Goes up with each change of the words. */
    public int version() {
        return clauses.version();
    }

    /** Of the words. */
    String sha256() {
        return clauses.sha256();
    }

    public SortedSet<String> required() {
        return clauses.required();
    }

    public SortedSet<String> optional() {
        return clauses.optional();
    }

    /**
     * @throws MissingFacts naming the required keys that have no value
     * @throws IllegalArgumentException naming the keys that it prints nowhere
     */
    public AgreementText text(AmendmentFacts facts) {
        Map<String, String> values = clauses.checked(facts.values());
        return new AgreementText(
                id() + "-" + version(),
                "Avenant n°\u00a0" + facts.number() + " " + clauses.title(),
                facts.reference(),
                facts.version(),
                facts.verifyAddress(),
                facts.frozenAt(),
                clauses.sections(values, table(facts)),
                facts.signatures());
    }

    private static Block.Table table(AmendmentFacts facts) {
        return new Block.Table(
                "Changements",
                HEAD,
                facts.changes().stream()
                        .map(change -> List.of(change.what(), shown(change.before()), shown(change.after())))
                        .toList());
    }

    private static String shown(String value) {
        return value.isBlank() ? NOTHING : String.join(" ; ", value.strip().split("\\R+"));
    }
}
