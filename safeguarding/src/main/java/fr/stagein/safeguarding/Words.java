package fr.stagein.safeguarding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The lists of {@code words.txt}, which the front reads too. */
final class Words {

    private static final Map<String, List<String>> LINES = read();

    static final Map<String, String> LOOK_ALIKES = pairs("look-alikes");
    static final List<Integer> ZEROS =
            words("zeros").stream().map(Integer::valueOf).toList();
    static final Map<String, String> UNITS = pairs("units");
    static final Map<String, String> TEENS = pairs("teens");
    static final Map<String, String> TENS = pairs("tens");
    static final Set<String> BETWEEN_DIGITS = Set.copyOf(words("between-digits"));
    static final Set<String> BEFORE_PHONE = Set.copyOf(words("before-phone"));
    static final Set<String> NO_PHONE = Set.copyOf(words("no-phone"));
    static final Set<String> NINE_DIGITS = Set.copyOf(words("nine-digits"));
    static final Set<String> NETWORKS = Set.copyOf(words("networks"));
    static final Set<String> SHORT_NETWORKS = Set.copyOf(words("short-networks"));
    static final Set<String> PSEUDONYMS = Set.copyOf(words("pseudonyms"));
    static final Set<String> OWN = Set.copyOf(words("own"));
    static final Set<String> NO_NAMES = Set.copyOf(words("no-names"));
    static final Set<String> PROVIDERS = Set.copyOf(words("providers"));
    static final Set<String> ENDINGS = Set.copyOf(words("endings"));
    static final Set<String> WORD_ENDINGS = Set.copyOf(words("word-endings"));
    static final Set<String> SPELLED_ENDINGS = Set.copyOf(words("spelled-endings"));
    static final Set<String> STREETS = Set.copyOf(words("streets"));
    static final Set<String> LIVES = Set.copyOf(words("lives"));
    static final Set<String> BIRTHS = Set.copyOf(words("births"));
    static final Set<String> MONTHS = Set.copyOf(words("months"));
    static final Set<String> EVERYDAY = Set.copyOf(words("everyday"));
    static final Set<String> SCHOOL_KINDS = Set.copyOf(words("school-kinds"));
    /** By their first word. */
    static final Map<String, List<List<String>>> INVITATIONS = invitations();

    private Words() {}

    private static Map<String, List<List<String>>> invitations() {
        Map<String, List<List<String>>> byFirst = new HashMap<>();
        for (String line : LINES.getOrDefault("invitation", List.of())) {
            List<String> phrase = List.of(line.split(" "));
            byFirst.computeIfAbsent(phrase.getFirst(), first -> new ArrayList<>())
                    .add(phrase);
        }
        return Map.copyOf(byFirst);
    }

    private static Map<String, String> pairs(String name) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : words(name)) {
            int at = pair.indexOf('=');
            pairs.put(pair.substring(0, at), pair.substring(at + 1));
        }
        return Map.copyOf(pairs);
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (String line : Objects.requireNonNull(LINES.get(name), name)) {
            words.addAll(List.of(line.split(" ")));
        }
        return words;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream("words.txt"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int end = line.indexOf(' ');
                    lines.computeIfAbsent(line.substring(0, end), name -> new ArrayList<>())
                            .add(line.substring(end + 1));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines;
    }
}
