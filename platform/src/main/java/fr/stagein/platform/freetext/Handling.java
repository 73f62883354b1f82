package fr.stagein.platform.freetext;

/** What is done about contact data in a text. docs/safeguarding.md says for each text why. */
public enum Handling {
    /** The text is refused. The writer reads at the field what to leave out. */
    REFUSED,
    /** The text is saved as written. Other readers see the contact data masked. */
    MASKED,
    /** The operator reads it before others do. */
    REVIEWED,
    /** Nothing: its readers are adults who may write to each other, or contact data is what it asks for. */
    NOTHING
}
