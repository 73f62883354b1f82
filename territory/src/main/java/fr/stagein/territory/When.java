package fr.stagein.territory;

/** When internships of a programme take place. */
public enum When {
    /** In the weeks that the school has set for the class. */
    SET_BY_SCHOOL,
    /** On any school day. */
    SCHOOL_TIME,
    /** In the holidays of the school's zone. */
    SCHOOL_HOLIDAYS,
    /** On dates of the student's own within the teaching year. */
    WITHIN_THE_YEAR
}
