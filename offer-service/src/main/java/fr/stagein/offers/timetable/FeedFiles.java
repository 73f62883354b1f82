package fr.stagein.offers.timetable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of one feed, from a folder or a zip archive. */
final class FeedFiles implements AutoCloseable {

    private final Path at;
    private final @Nullable ZipFile archive;

    FeedFiles(Path at) throws IOException {
        this.at = at;
        archive = Files.isDirectory(at) ? null : new ZipFile(at.toFile(), StandardCharsets.UTF_8);
    }

    static String nameOf(Path at) {
        String file = String.valueOf(at.getFileName());
        return file.endsWith(".zip") ? file.substring(0, file.length() - ".zip".length()) : file;
    }

    /** UTF-8 without the mark that some editors set before it. */
    Optional<Reader> open(String file) throws IOException {
        InputStream bytes;
        if (archive != null) {
            ZipEntry entry = archive.getEntry(file);
            if (entry == null) {
                return Optional.empty();
            }
            bytes = archive.getInputStream(entry);
        } else {
            Path path = at.resolve(file);
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            bytes = Files.newInputStream(path);
        }
        var marked = new BufferedInputStream(bytes);
        marked.mark(3);
        if (!(marked.read() == 0xEF && marked.read() == 0xBB && marked.read() == 0xBF)) {
            marked.reset();
        }
        return Optional.of(new InputStreamReader(marked, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
