package fr.stagein.territory;

/** Kinds of school, by which a class's name is read. */
public enum SchoolKind {
    COLLEGE,
    LYCEE,
    LYCEE_PRO,
    UNIVERSITY
}
