package fr.stagein.offers.offers.trades;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody types into a search, as the words that say what they look for. */
public final class AskedText {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final int MOST = 8;

    /** Said around what is looked for, of everything that is found here, and so of nothing: "un stage de coiffure". */
    private static final Set<String> SAYS_NOTHING = Set.of(
            "stage",
            "stages",
            "stagiaire",
            "stagiaires",
            "observation",
            "metier",
            "metiers",
            "offre",
            "offres",
            "cherche",
            "chercher",
            "recherche",
            "trouver",
            "veux",
            "voudrais",
            "je",
            "j",
            "un",
            "une",
            "le",
            "la",
            "les",
            "l",
            "de",
            "du",
            "des",
            "d",
            "en",
            "dans",
            "pour",
            "chez",
            "avec",
            "a",
            "au",
            "aux",
            "et",
            "3e",
            "3eme",
            "troisieme",
            "2de",
            "seconde",
            "internship",
            "placement");

    private AskedText() {}

    /** At most eight, letters and digits only, in order; none if the text asks for nothing in particular. */
    public static List<String> words(String text) {
        return NO_WORD.splitAsStream(text)
                .filter(word -> !word.isEmpty() && !SAYS_NOTHING.contains(plain(word)))
                .limit(MOST)
                .toList();
    }

    /** In lower case and without accents. */
    public static String plain(String word) {
        return ACCENT.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.FRENCH);
    }
}
