package fr.stagein.platform.queue;

/** What came of looking for the next piece of work in a queue. */
public enum Step {
    DONE,
    NOTHING_DUE,
    /** One failed and waits for another time: whatever was in its way may be in the way of the others. */
    FAILED
}
