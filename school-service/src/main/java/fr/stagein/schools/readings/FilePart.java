package fr.stagein.schools.readings;

/** What of a pupil's file was opened. */
public enum FilePart {
    CARD,
    /** The trades and kinds of work that the pupil lets the school see. */
    INTERESTS,
    /** The way to the placement, which the pupil lets the school see. */
    WAY,
    /** A new sign-in code for this pupil alone. */
    CODE,
    /** Everything that is kept about the pupil, downloaded by the head. */
    EXPORT
}
