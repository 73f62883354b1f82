package fr.stagein.local.infrastructure;

/** A part cannot start; the message says in one line what to do about it. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String whatToDo) {
        super(whatToDo);
    }

    public CannotStart(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
