package fr.stagein.schools.interests;

/** Holland's six types of interests. */
enum Riasec {
    REALISTIC,
    INVESTIGATIVE,
    ARTISTIC,
    SOCIAL,
    ENTERPRISING,
    CONVENTIONAL;

    /**
     * Reads the initial.
     *
     * @throws IllegalArgumentException if no type begins with it
     */
    static Riasec of(String initial) {
        for (Riasec type : values()) {
            if (initial.equals(type.name().substring(0, 1))) {
                return type;
            }
        }
        throw new IllegalArgumentException("Not a RIASEC initial: " + initial);
    }
}
