package fr.stagein.territory;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The communes of the territory. */
public final class Communes {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?) ");

    private final Map<String, Commune> byCode;
    private final Map<String, List<Commune>> byWord;

    /**
     * @param code INSEE code
     * @param lat of its centre
     * @param lon of its centre
     */
    public record Commune(String code, String name, double lat, double lon) {}

    /** Of two with one code the first counts. */
    public Communes(Collection<Commune> communes) {
        byCode = communes.stream()
                .collect(Collectors.toUnmodifiableMap(Commune::code, commune -> commune, (one, again) -> one));
        byWord = byCode.values().stream().collect(Collectors.groupingBy(commune -> plain(commune.name())));
    }

    /** By name. */
    public List<Commune> all() {
        return byCode.values().stream()
                .sorted(Comparator.comparing(Commune::name))
                .toList();
    }

    public Optional<Commune> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The one that somebody means who wrote its name by hand; empty where two have it, or none. */
    public Optional<Commune> named(String written) {
        List<Commune> found = byWord.getOrDefault(plain(written), List.of());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String plain(String name) {
        String words = NO_WORD.matcher(ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                        .replaceAll(""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return SAINT.matcher(words).replaceAll("saint$1 ");
    }

    /** The name, or the code for a commune outside the territory. */
    public String name(String code) {
        return find(code).map(Commune::name).orElse(code);
    }
}
