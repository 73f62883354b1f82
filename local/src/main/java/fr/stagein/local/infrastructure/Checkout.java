package fr.stagein.local.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the project lies: the folder above us that holds {@code territories/} and {@code pom.xml}. */
public final class Checkout {

    private Checkout() {}

    /** @throws CannotStart if the working directory is not inside the project */
    public static Path root() {
        for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("territories")) && Files.isDirectory(at.resolve("local"))) {
                return at;
            }
        }
        throw new CannotStart("Run this inside the Stage-IN folder");
    }

    public static Path territory(String id) {
        Path folder = root().resolve("territories").resolve(id);
        if (!Files.isRegularFile(folder.resolve("territory.yaml"))) {
            throw new CannotStart(
                    "There is no territory '" + id + "': choose one of " + String.join(", ", territories()));
        }
        return folder;
    }

    private static List<String> territories() {
        try (var folders = Files.list(root().resolve("territories"))) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("territory.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new CannotStart("The folder territories/ cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
