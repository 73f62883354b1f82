package fr.stagein.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a document under target/documents, for somebody to open. */
final class Look {

    private Look() {}

    static void keep(String name, Document document) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "documents"));
            Files.write(folder.resolve(name + ".pdf"), document.pdf());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
