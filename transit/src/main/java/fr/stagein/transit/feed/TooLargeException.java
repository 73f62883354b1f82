package fr.stagein.transit.feed;

import java.io.IOException;
import java.io.Serial;

/** A feed goes beyond its {@link ReadLimits}. */
final class TooLargeException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String what;
    private final long limit;

    /** @param what the file, or the archive */
    TooLargeException(String what, long limit) {
        super(what);
        this.what = what;
        this.limit = limit;
    }

    String what() {
        return what;
    }

    long limit() {
        return limit;
    }
}
