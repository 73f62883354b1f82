package fr.stagein.platform.queue;

/** The result of looking for the next piece of work in a queue. */
public enum Step {
    DONE,
    NOTHING_DUE,
    /** One failed and was put off. Its cause may also affect the others. */
    FAILED
}
