package fr.stagein.documents;

import fr.stagein.documents.AgreementText.Block;
import fr.stagein.documents.AgreementText.Section;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The standard clauses of one kind of internship, with places for what differs. */
public final class AgreementTemplate {

    /** Keys that the facts answer by themselves. */
    private static final SortedSet<String> BUILT_IN =
            Collections.unmodifiableSortedSet(new TreeSet<>(List.of("hours", "period", "reference", "version")));

    private static final Pattern KEY = Pattern.compile("\\{([A-Za-z0-9.]+)(\\??)}");

    sealed interface Part {
        record Heading(String text) implements Part {}

        record Paragraph(String text) implements Part {}

        record Bullet(String text) implements Part {}

        record Fact(String label, String value) implements Part {}

        /** Ends a list of facts. */
        record Gap() implements Part {}

        record Hours() implements Part {}

        /** What an amendment changes. */
        record Changes() implements Part {}
    }

    private final String id;
    private final int version;
    private final String title;
    private final List<Part> parts;
    private final SortedSet<String> required = new TreeSet<>();
    private final SortedSet<String> optional = new TreeSet<>();

    AgreementTemplate(String id, int version, String title, List<Part> parts) {
        this.id = id;
        this.version = version;
        this.title = title;
        this.parts = List.copyOf(parts);
        for (Part part : parts) {
            KEY.matcher(template(part))
                    .results()
                    .filter(key -> !BUILT_IN.contains(key.group(1)))
                    .forEach(key -> (key.group(2).isEmpty() ? required : optional).add(key.group(1)));
        }
        optional.removeAll(required);
    }

    public String id() {
        return id;
    }

    /** Goes up with each change of the words. */
    public int version() {
        return version;
    }

    /** Of title and words, whatever files they are spread over. */
    String sha256() {
        return Sha256.of((title + parts).getBytes(StandardCharsets.UTF_8));
    }

    public SortedSet<String> required() {
        return Collections.unmodifiableSortedSet(required);
    }

    public SortedSet<String> optional() {
        return Collections.unmodifiableSortedSet(optional);
    }

    /**
     * The clauses with the facts in their places.
     *
     * @throws MissingFacts naming the required keys that have no value
     * @throws IllegalArgumentException naming the keys that this template prints nowhere: what was filled in must not get
     *     lost without a word
     */
    public AgreementText text(AgreementFacts facts) {
        List<Section> all = new ArrayList<>(sections(values(facts), HoursTable.of(facts.hours())));
        all.addAll(facts.ownClauses());
        return new AgreementText(
                id + "-" + version,
                title,
                facts.reference(),
                facts.version(),
                facts.verifyAddress(),
                facts.frozenAt(),
                all,
                facts.signatures());
    }

    String title() {
        return title;
    }

    /** @param table printed where the template has one */
    List<Section> sections(Map<String, String> values, Block table) {
        var sections = new SectionBuilder();
        for (Part part : parts) {
            if (!KEY.matcher(template(part))
                    .results()
                    .allMatch(key -> key.group(2).isEmpty() || values.containsKey(key.group(1)))) {
                continue;
            }
            switch (part) {
                case Part.Heading heading -> sections.heading(filled(heading.text(), values));
                case Part.Paragraph paragraph ->
                    filled(paragraph.text(), values).lines().forEach(sections::paragraph);
                case Part.Bullet bullet -> filled(bullet.text(), values).lines().forEach(sections::bullet);
                case Part.Fact fact -> sections.fact(fact.label(), filled(fact.value(), values));
                case Part.Gap gap -> sections.gap();
                case Part.Hours hours -> sections.block(table);
                case Part.Changes changes -> sections.block(table);
            }
        }
        return sections.done();
    }

    private Map<String, String> values(AgreementFacts facts) {
        Map<String, String> values = checked(facts.values());
        values.put("reference", facts.reference());
        values.put("version", Integer.toString(facts.version()));
        values.put("period", French.period(facts.from(), facts.to()));
        values.put("hours", French.length(HoursTable.total(facts.hours())));
        return values;
    }

    /** Those that are not blank. */
    Map<String, String> checked(Map<String, String> given) {
        var values = new HashMap<String, String>();
        given.forEach((key, value) -> {
            if (!value.isBlank()) {
                values.put(key, value.strip());
            }
        });
        var unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(required);
        unknown.removeAll(optional);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The template " + id + " prints nowhere " + unknown);
        }
        var missing = new TreeSet<>(required);
        missing.removeAll(values.keySet());
        if (!missing.isEmpty()) {
            throw new MissingFacts(id, missing);
        }
        return values;
    }

    /** One pass: a value that looks like a key stays what it is. */
    private static String filled(String template, Map<String, String> values) {
        return KEY.matcher(template).replaceAll(key -> Matcher.quoteReplacement(values.getOrDefault(key.group(1), "")));
    }

    private static String template(Part part) {
        return switch (part) {
            case Part.Heading heading -> heading.text();
            case Part.Paragraph paragraph -> paragraph.text();
            case Part.Bullet bullet -> bullet.text();
            case Part.Fact fact -> fact.value();
            case Part.Gap gap -> "";
            case Part.Hours hours -> "";
            case Part.Changes changes -> "";
        };
    }
}
