package fr.stagein.territory;

/** Who fills in a part of an agreement. */
public enum Part {
    STUDENT,
    GUARDIAN,
    COMPANY,
    /** Its staff. */
    SCHOOL
}
