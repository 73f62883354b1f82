package fr.stagein.platform.consumers;

/** An event refers to something that another stream has not delivered yet. The event is tried again. */
public final class NotYetKnown extends RuntimeException {

    public NotYetKnown(Object what) {
        super(what + " is not known yet", null, false, false);
    }
}
