package fr.stagein.schools.files;

import java.io.IOException;

/** More than any list has, told from within a stream. */
final class TooLarge extends IOException {

    TooLarge(String what) {
        super(what);
    }
}
