package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the repository that tests read, or write with {@code -Dmanifests.update=true}. */
final class Repository {

    private Repository() {}

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("territories"))) {
            here = here.getParent();
        }
        return here;
    }

    static String read(String file) {
        try {
            return Files.readString(root().resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void sameOrUpdated(String file, String wanted) {
        if (Boolean.getBoolean("manifests.update")) {
            try {
                Files.writeString(root().resolve(file), wanted);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
        assertThat(read(file))
                .as(file + ": write it anew with -Dmanifests.update=true")
                .isEqualTo(wanted);
    }
}
