package fr.stagein.territory;

/**
 * How old the students of a programme usually are, in full years. Nobody is refused by it: what is offered to a programme
 * has to fit the youngest.
 */
public record AgeRange(int youngest, int oldest) {

    public AgeRange {
        if (youngest < 0 || youngest > oldest) {
            throw new IllegalArgumentException("The youngest are not older than the oldest");
        }
    }
}
