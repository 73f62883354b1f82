package fr.stagein.territory;

/** Who signs an agreement. */
public enum Party {
    STUDENT,
    /** Only of a minor. */
    GUARDIAN,
    /** Its representative. */
    COMPANY,
    TUTOR,
    /** The school's referent teacher. */
    TEACHER,
    /** The head of the school, or who signs in their place. */
    PRINCIPAL,
    /** The chamber of trades, commerce or agriculture, whose visa stands for the school's signature in the holidays. */
    CHAMBER
}
