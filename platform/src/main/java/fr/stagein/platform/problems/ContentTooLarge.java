package fr.stagein.platform.problems;

import java.io.IOException;

/** A body is longer than the limit; thrown while it is read, since its length may not be announced. */
public final class ContentTooLarge extends IOException {

    public ContentTooLarge(long limit) {
        super("The body has more than " + limit + " bytes");
    }
}
