package fr.stagein.territory;

/** How an internship at several companies is agreed. */
public enum Circuit {
    /** It takes place at one. */
    NONE,
    /** One agreement with a row for each company. */
    ONE_AGREEMENT,
    /** An agreement with each company. */
    ONE_EACH
}
