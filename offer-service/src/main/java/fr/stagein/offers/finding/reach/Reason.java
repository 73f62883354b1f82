package fr.stagein.offers.finding.reach;

/** Why there is no way. */
public enum Reason {
    /** No stop within a walk of home. */
    NO_STOP_NEAR_HOME,
    /** No stop within a walk of the workplace. */
    NO_STOP_NEAR_WORKPLACE,
    /** Nothing halts near home on that day. */
    NO_SERVICE,
    /** Nothing arrives before the day begins, for somebody who does not leave home too early. */
    NO_WAY_THERE,
    /** One gets there, but not home again in time. */
    NO_WAY_BACK,
    /** Too far by one's own power. */
    TOO_FAR
}
