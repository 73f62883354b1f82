package fr.stagein.events;

import java.util.Locale;

/**
 * A school's UAI code (unité administrative immatriculée): seven digits and a check letter, such as {@code 0241011U}.
 * The letter is the number modulo 23, counted in an alphabet without I, O and Q.
 */
public record SchoolId(String value) implements Scalar<String> {

    private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    public SchoolId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a UAI code: seven digits and their check letter are expected");
        }
    }

    /**
     * Reads a code as people type it: spaces around it and lower case are forgiven.
     *
     * @throws IllegalArgumentException if it has another form or its check letter is wrong
     */
    public static SchoolId of(String text) {
        return new SchoolId(text.strip().toUpperCase(Locale.ROOT));
    }

    public static boolean isValid(String text) {
        return text.matches("[0-9]{7}[A-Z]")
                && CHECK_LETTERS.charAt(Integer.parseInt(text.substring(0, 7)) % 23) == text.charAt(7);
    }

    @Override
    public String toString() {
        return value;
    }
}
