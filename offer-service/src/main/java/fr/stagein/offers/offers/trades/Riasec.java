package fr.stagein.offers.offers.trades;

/** Holland's six types of interests. ROME gives each trade a major one and mostly a minor one. */
public enum Riasec {
    REALISTIC,
    INVESTIGATIVE,
    ARTISTIC,
    SOCIAL,
    ENTERPRISING,
    CONVENTIONAL;

    /**
     * Reads the initial, as ROME writes it.
     *
     * @throws IllegalArgumentException if no type begins with it
     */
    public static Riasec of(String initial) {
        for (Riasec type : values()) {
            if (initial.equals(type.name().substring(0, 1))) {
                return type;
            }
        }
        throw new IllegalArgumentException("Not a RIASEC initial: " + initial);
    }
}
