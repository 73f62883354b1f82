package fr.stagein.events;

/**
 * A SIRET: the 14 digits that name one establishment. It passes the Luhn check, except La Poste's, whose sum of digits
 * is a multiple of five.
 */
public record Siret(String value) implements Scalar<String> {

    private static final String LA_POSTE = "356000000";
    /** Passes the check and belongs to no establishment. */
    private static final String NOBODY = "000000000";

    public Siret {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a SIRET: 14 digits that add up are expected");
        }
    }

    /** Reads a SIRET as people type it: spaces between the digits are forgiven. */
    public static Siret of(String text) {
        return new Siret(text.replaceAll("[\\s\\u00a0\\u202f]", ""));
    }

    public static boolean isValid(String text) {
        if (!text.matches("[0-9]{14}") || text.startsWith(NOBODY)) {
            return false;
        }
        return luhn(text) % 10 == 0
                || (text.startsWith(LA_POSTE) && text.chars().map(c -> c - '0').sum() % 5 == 0);
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum;
    }

    @Override
    public String toString() {
        return value;
    }
}
