package fr.stagein.applications.agreements;

import java.util.Optional;

/** Numbers of French mobile telephones: no other is sent a code, so that nobody has the territory call what is dear. */
final class Mobile {

    private Mobile() {}

    /** {@code +33612345678} of {@code 06 12 34 56 78}; empty for any other number. */
    static Optional<String> of(String written) {
        String digits = written.replaceAll("[ .()/-]", "").replaceFirst("^(\\+33|0033)0?", "0");
        return digits.matches("0[67][0-9]{8}") ? Optional.of("+33" + digits.substring(1)) : Optional.empty();
    }

    /** {@code 06…78} of {@code +33612345678}. */
    static String masked(String number) {
        return "0" + number.charAt(3) + "…" + number.substring(number.length() - 2);
    }
}
