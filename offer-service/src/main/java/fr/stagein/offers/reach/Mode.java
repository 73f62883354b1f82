package fr.stagein.offers.reach;

/** How somebody gets there. */
public enum Mode {
    /** On foot the whole way. */
    WALK,
    /** By bicycle the whole way. */
    BIKE,
    /** By bus, coach or train, with walks at both ends and at changes. */
    TRANSIT,
    /** Driven by their own family, who has to say so: never assumed. */
    DRIVEN
}
