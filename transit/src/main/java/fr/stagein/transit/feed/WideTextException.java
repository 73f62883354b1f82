package fr.stagein.transit.feed;

import java.io.IOException;
import java.io.Serial;

/** A table is written in UTF-16. */
final class WideTextException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String file;

    WideTextException(String file) {
        super(file);
        this.file = file;
    }

    String file() {
        return file;
    }
}
