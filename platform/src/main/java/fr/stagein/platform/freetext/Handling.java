package fr.stagein.platform.freetext;

/** What is done about contact data in a text. Why which is chosen for a text stands in docs/safeguarding.md. */
public enum Handling {
    /** It is not taken: the writer is told at the field what to leave out. */
    REFUSED,
    /** It is kept as written, and others read it with a mask over the contact data. */
    MASKED,
    /** The operator reads it before others do. */
    REVIEWED,
    /** Nothing: its readers are adults who may write to each other, or contact data is what it asks for. */
    NOTHING
}
