package fr.stagein.applications.internships;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Codes printed on attestations, of the same form as those of agreements: {@code ABCD-EFGH-JKMN}. */
final class VerifyCodes {

    /** Without those that are taken for each other. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");

    private final RandomGenerator random;

    VerifyCodes(RandomGenerator random) {
        this.random = random;
    }

    /** @return 59 random bits */
    String next() {
        var code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return asPrinted(code.toString());
    }

    /** However it was typed. */
    static String asPrinted(String code) {
        String plain = BETWEEN.matcher(code).replaceAll("").toUpperCase(Locale.ROOT);
        return plain.length() == 12
                ? plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8)
                : plain;
    }
}
