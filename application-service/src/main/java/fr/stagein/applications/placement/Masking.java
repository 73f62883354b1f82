package fr.stagein.applications.placement;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of a text between a company and a pupil what would let them meet outside the platform: e-mail addresses,
 * phone numbers, links, names on social networks. Dates, hours, prices, SIRET and postal codes stay.
 */
public final class Masking {

    private static final String MASK = "[…]";

    /** What looks like a phone number to a pattern and is none. */
    private static final String KEPT = """
            \\b\\d{4}-\\d{2}-\\d{2}\\b
            |\\b\\d{1,2}(?<mark>[/.])\\d{1,2}\\k<mark>(?:\\d{4}|\\d{2})\\b(?!\\k<mark>\\d)
            |\\b\\d{3}[\\ .]?\\d{3}[\\ .]?\\d{3}[\\ .]?\\d{5}\\b
            """;

    private static final String EMAIL = """
            [\\p{L}\\d._%+-]{1,64}(?:@|\\ ?[(\\[]\\ ?(?:at|@|arobase)\\ ?[)\\]]\\ ?|\\ arobase\\ )[\\p{L}\\d-]{1,63}
            (?:(?:\\.|\\ ?[(\\[]\\ ?(?:dot|point)\\ ?[)\\]]\\ ?|\\ point\\ )[\\p{L}\\d-]{1,63}){1,4}
            """;

    /** A sentence may end and the next begin without a space, so only endings that are no word count. */
    private static final String LINK = """
            (?:https?://|www\\.)\\S+
            |(?<![\\p{L}\\d.-])(?:[\\p{L}\\d-]{1,63}\\.){1,4}(?:fr|com|net|org|eu|io|tv|gg|app|link|example)
            (?![\\p{L}\\d])(?:/\\S*)?
            |(?<![\\p{L}\\d.-])(?:[\\p{L}\\d-]{1,63}\\.){1,4}[a-z]{2,10}/\\S+
            """;

    private static final String PHONE = """
            (?<!\\d)(?:(?:\\+|00)[\\s.]?(?:33|262|590|594|596|508|687|689)[\\s.-]{0,2}(?:\\(0\\)[\\s.-]?)?|0)
            (?:[1-9](?:[\\s./-]{0,3}\\d{2}){4}|(?:[\\s./-]{0,3}[1-9])(?:[\\s./-]{1,3}\\d){8}
            |[1-9]\\d?(?:[\\s.-]\\d{3}){2}[\\s.-]\\d{2})(?!\\d)
            |(?<![\\p{L}\\d])\\+\\d{1,3}(?:[\\s.()-]{0,3}\\d){7,12}(?!\\d)
            """;

    private static final String NETWORK = """
            (?:insta(?:gram)?|snap(?:chat)?|tik\\ ?tok|discord|whats\\ ?app|telegram|facebook|fb|messenger|twitter|linkedin)
            """;

    /** After the network's name: anything behind a colon, else what no plain word looks like. */
    private static final String ACCOUNT = """
            (?<![\\p{L}\\d])@[\\p{L}\\d_][\\p{L}\\d_.]+
            |\\b[\\p{L}\\d_.]{2,32}\\#\\d{4}\\b
            |(?<=\\b%1$s\\ {0,2}[:=]\\ {0,2})[^\\s,;]{2,40}
            |(?<=\\b%1$s\\ (?:c['’]est\\ |est\\ )?)(?=[\\d_.]*\\p{L})[\\p{L}\\d_.]*[\\d_][\\p{L}\\d_.]*
            |(?<=\\b(?:insta|snap)\\ (?:c['’]est\\ )?)(?!(?:et|ou|ni|mais|pour|par|sur|avec|sans|dans|que|qui|quand|des|les|
            une|mon|ton|son|est|pas|plus|and|or|but|for|with|the|is)\\b)[\\p{L}]{3,32}
            """.formatted(NETWORK.strip());

    private static final Pattern FOUND = Pattern.compile(
            "(?<kept>" + KEPT + ")|" + EMAIL + "|" + LINK + "|" + PHONE + "|" + ACCOUNT,
            Pattern.COMMENTS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern KIND_OF_SCHOOL = Pattern.compile(
            "^(?:college|lycee)(?:\\s+(?:prive|professionnel|general|polyvalent|agricole|technologique))*\\s+",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> ACCENTED = Map.of(
            "a", "[aàâä]", "c", "[cç]", "e", "[eéèêë]", "i", "[iîï]", "o", "[oôö]", "u", "[uùûü]", "y", "[yÿ]", "n",
            "[nñ]");

    private Masking() {}

    /** The text as the other side may read it. */
    public static String masked(String text) {
        return FOUND.matcher(text).replaceAll(found -> Matcher.quoteReplacement(isKept(found) ? found.group() : MASK));
    }

    /**
     * The text without a person's or a school's name, however it is written.
     *
     * @param names such as {@code Léa} and {@code Collège Arnaut-Daniel}; the kind of school may stay
     */
    public static String withoutNames(String text, List<String> names) {
        String alternatives = names.stream()
                .map(name ->
                        KIND_OF_SCHOOL.matcher(plain(name)).replaceFirst("").strip())
                .filter(name -> name.length() > 1)
                .map(name -> Stream.of(name.split("[\\s’'-]+"))
                        .map(Masking::accentsOrNot)
                        .collect(Collectors.joining("[\\s’'-]*")))
                .collect(Collectors.joining("|"));
        if (alternatives.isEmpty()) {
            return text;
        }
        return Pattern.compile(
                        "(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(MASK);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String accentsOrNot(String plainWord) {
        return plainWord
                .chars()
                .mapToObj(letter -> ACCENTED.getOrDefault(
                        Character.toString(Character.toLowerCase(letter)), Pattern.quote(Character.toString(letter))))
                .collect(Collectors.joining());
    }

    private static boolean isKept(MatchResult found) {
        return found.group("kept") != null;
    }
}
