package fr.stagein.schools.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people write in different ways and mean the same. */
public final class TextFolding {

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}\\x{FEFF}\\x{200B}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TextFolding() {}

    /** Composed letters, single spaces, no control characters. */
    public static String clean(String text) {
        return GAPS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Lower case, no accents, anything else than letters and digits one space: {@code d’Alençon} is {@code d alencon}. */
    public static String folded(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return NO_LETTERS.matcher(plain).replaceAll(" ").strip();
    }
}
