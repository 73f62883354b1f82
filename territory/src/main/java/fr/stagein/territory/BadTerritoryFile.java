package fr.stagein.territory;

import java.nio.file.Path;

/** A file of the territory's pack that cannot be used. The message names file, line and key, and says what to write. */
public final class BadTerritoryFile extends RuntimeException {

    BadTerritoryFile(Path file, int line, String key, String problem) {
        super("%s, line %d%s: %s".formatted(named(file), line, key.isEmpty() ? "" : ", " + key, problem));
    }

    BadTerritoryFile(Path file, String problem) {
        super(named(file) + ": " + problem);
    }

    /** The last two parts tell an operator enough: {@code programmes/3e.yaml}. */
    private static String named(Path file) {
        int names = file.getNameCount();
        return file.subpath(Math.max(0, names - 2), names).toString();
    }
}
