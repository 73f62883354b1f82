package fr.stagein.applications.agreements;

import java.security.SecureRandom;

/** Codes by which whoever holds a document asks what it is. */
final class VerifyCodes {

    /** Neither 0 and O nor 1, I and L: people read it from paper. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private VerifyCodes() {}

    /** @return 59 random bits, as {@code ABCD-EFGH-JKMN} */
    static String next() {
        var code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i == 4 || i == 8) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
