package fr.stagein.territory;

/** How an internship at several companies is agreed. */
public enum Circuit {
    /** It takes place at one. */
    NONE,
    /** It may take place at several, each on days of its own: an agreement with each company. */
    ONE_EACH
}
