package fr.stagein.gateway.territory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a site says of itself: legal notice, privacy, accessibility, help. The territory's own {@code pages.yaml} goes
 * before the common one, page by page. A page that names something which {@code territory.yaml} lacks stops the start.
 */
final class Pages {

    private static final String FILE = "pages.yaml";
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Map<String, Map<String, Page>> pages = new HashMap<>();

    record Page(String title, List<Section> sections) {}

    /** @param items shown as a list under the text */
    record Section(String title, List<String> text, List<String> items) {}

    Pages(Path territory, Map<String, String> names) throws IOException {
        for (Path file : List.of(territory.resolveSibling("common").resolve(FILE), territory.resolve(FILE))) {
            if (Files.exists(file)) {
                Map<String, Object> yaml =
                        new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
                yaml.forEach((page, languages) -> pages.put(page, read(part(languages), names)));
            }
        }
    }

    /** In French where the page has no text in that language. */
    Optional<Page> find(String page, Locale language) {
        return Optional.ofNullable(pages.get(page))
                .map(languages -> languages.getOrDefault(language.getLanguage(), languages.get("fr")));
    }

    private static Map<String, Page> read(Map<?, ?> languages, Map<String, String> names) {
        Map<String, Page> read = new HashMap<>();
        languages.forEach((language, page) -> read.put(
                String.valueOf(language),
                new Page(
                        text(part(page).get("title"), names),
                        list(part(page).get("sections")).stream()
                                .map(section -> section(part(section), names))
                                .toList())));
        return read;
    }

    private static Section section(Map<?, ?> section, Map<String, String> names) {
        return new Section(
                text(section.get("title"), names),
                texts(section.get("text"), names),
                texts(section.get("items"), names));
    }

    private static List<String> texts(@Nullable Object list, Map<String, String> names) {
        return list(list).stream().map(text -> text(text, names)).toList();
    }

    private static String text(@Nullable Object text, Map<String, String> names) {
        return NAME.matcher(String.valueOf(text)).replaceAll(found -> {
            String value = names.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException(
                        "territory.yaml lacks " + found.group(1) + ", which " + FILE + " names");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static List<?> list(@Nullable Object list) {
        return list instanceof List<?> all ? all : List.of();
    }

    private static Map<?, ?> part(@Nullable Object map) {
        return map instanceof Map<?, ?> part ? part : Map.of();
    }
}
