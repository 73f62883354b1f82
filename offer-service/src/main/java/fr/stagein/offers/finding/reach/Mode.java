package fr.stagein.offers.finding.reach;

/** How somebody gets there. */
public enum Mode {
    /** On foot the whole way. */
    WALK,
    /** By bicycle the whole way. */
    BIKE,
    /** By bus, coach or train, with walks at both ends and at changes. */
    TRANSIT,
    /** Driven by their own family, who has to say so: never assumed. */
    DRIVEN,
    /** Driven by their own family between home and a stop, the rest as {@link #TRANSIT}: never assumed. */
    DRIVEN_TO_STOP
}
