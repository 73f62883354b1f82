package fr.stagein.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Packs for tests: the ones that are checked in, and copies to spoil. */
final class Packs {

    static final Path DORDOGNE = Path.of("../territories/dordogne");
    static final Programmes PROGRAMMES = Programmes.read(DORDOGNE);
    static final WorkingRules RULES = WorkingRules.read(DORDOGNE);

    private final Path folder;

    private Packs(Path folder) {
        this.folder = folder;
    }

    /** A territory with the programme 3e alone, in a folder of its own. */
    static Packs copy(Path folder) {
        try {
            Path common = DORDOGNE.resolveSibling("common");
            Files.createDirectories(folder.resolve("common/programmes"));
            Files.createDirectories(folder.resolve("here"));
            for (String file : new String[] {"agreement-fields.yaml", "working-rules.yaml", "programmes/3e.yaml"}) {
                Files.copy(common.resolve(file), folder.resolve("common").resolve(file));
            }
            return new Packs(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Path territory() {
        return folder.resolve("here");
    }

    Packs write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @throws AssertionError if the text does not hold what is replaced */
    Packs replace(String file, String what, String by) {
        try {
            String text = Files.readString(folder.resolve(file));
            if (!text.contains(what)) {
                throw new AssertionError(file + " has no " + what);
            }
            return write(file, text.replaceFirst(java.util.regex.Pattern.quote(what), by));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
