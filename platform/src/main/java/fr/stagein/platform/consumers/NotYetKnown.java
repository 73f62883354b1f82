package fr.stagein.platform.consumers;

/** Another stream has not told us yet what this event speaks of; the event is tried again. */
public final class NotYetKnown extends RuntimeException {

    public NotYetKnown(Object what) {
        super(what + " is not known yet", null, false, false);
    }
}
