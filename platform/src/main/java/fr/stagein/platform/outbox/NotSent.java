package fr.stagein.platform.outbox;

/** Events could not be sent and still wait. */
final class NotSent extends Exception {

    NotSent(String what, Throwable why) {
        super(what, why);
    }
}
