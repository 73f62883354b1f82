package fr.stagein.transit.feed;

/** Is told again and again, while a feed is read, how far that is. */
@FunctionalInterface
public interface Progress {

    Progress UNTOLD = (bytes, of) -> {};

    /** @param of how many bytes there are to be read, as far as the archive says so */
    void read(long bytes, long of);
}
