package fr.stagein.applications.placement;

/** The 14 digits that name one establishment. They add up by Luhn; those of La Poste to a multiple of five. */
final class Siret {

    private static final String LA_POSTE = "356000000";

    private Siret() {}

    /** Without the spaces that people type between the digits. */
    static String compact(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]", "");
    }

    static boolean isValid(String compact) {
        if (!compact.matches("[0-9]{14}") || compact.startsWith("000000000")) {
            return false;
        }
        return luhn(compact) % 10 == 0
                || (compact.startsWith(LA_POSTE)
                        && compact.chars().map(c -> c - '0').sum() % 5 == 0);
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
}
