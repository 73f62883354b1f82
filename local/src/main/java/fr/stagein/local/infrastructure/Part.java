package fr.stagein.local.infrastructure;

/** A running part of the system: a child process of ours. */
public interface Part extends AutoCloseable {

    String name();

    long pid();

    boolean isAlive();

    /** Asks it to end, ends it by force if that takes too long, and returns when the process is gone. */
    @Override
    void close();
}
