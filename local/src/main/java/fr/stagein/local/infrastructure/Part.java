package fr.stagein.local.infrastructure;

/** A running part of the system: a child process of ours. */
public interface Part extends AutoCloseable {

    String name();

    long pid();

    boolean isAlive();

    /** Stops it in order, and by force where that takes too long; comes back when the process is gone. */
    @Override
    void close();
}
