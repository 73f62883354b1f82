package fr.stagein.platform.outbox;

/** Events wait that should have been sent. */
final class NotSent extends Exception {

    NotSent(String what, Throwable why) {
        super(what, why);
    }
}
