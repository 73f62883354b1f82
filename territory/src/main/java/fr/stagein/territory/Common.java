package fr.stagein.territory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the files of a pack have in common: where they lie, and how a dated rule and a label are written. */
final class Common {

    private static final Pattern TEXT = Pattern.compile("(?s).{1,200}");

    private Common() {}

    /** The territory's own, or the one that all share. */
    static Path file(Path territory, String name) {
        Path own = territory.resolve(name);
        return Files.exists(own) ? own : territory.resolveSibling("common").resolve(name);
    }

    /** @param until null while no end is known */
    record Dates(LocalDate from, @Nullable LocalDate until, String article) {}

    /** {@code from}, {@code until} and {@code article}, which every rule has. */
    static Dates dates(Section rule) {
        LocalDate from = rule.value("from").date();
        LocalDate until = rule.find("until").map(Value::date).orElse(null);
        if (until != null && until.isBefore(from)) {
            throw rule.wrong("until", "lies before `from`; write the last day on which the rule holds");
        }
        return new Dates(
                from, until, rule.value("article").matching(TEXT, "the article, such as Code du travail L.3162-1"));
    }

    /** {@code fr} and {@code en}. */
    static Map<String, String> labels(Section texts) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String language : List.of("fr", "en")) {
            labels.put(language, texts.value(language).matching(TEXT, "at most 200 characters"));
        }
        return labels;
    }

    /** Refuses two rules of which both would hold on one day. */
    static void apart(List<? extends Dated> rules, Section section, String key) {
        for (int one = 0; one < rules.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (rules.get(one).overlaps(rules.get(other))) {
                    throw section.wrong(
                            key,
                            "two of these rules hold on " + later(rules.get(one), rules.get(other))
                                    + "; give the older one an `until` before it");
                }
            }
        }
    }

    static LocalDate later(Dated one, Dated other) {
        return one.from().isAfter(other.from()) ? one.from() : other.from();
    }
}
