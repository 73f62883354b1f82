package fr.stagein.offers.finding.feeds;

import fr.stagein.transit.feed.FeedFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The feed of {@link FeedFolder} as an operator has it: an archive. */
final class FeedArchive {

    private FeedArchive() {}

    /** @param line the number that its line 12 has */
    static byte[] withLine(String line) {
        return of(folder -> folder.replace("routes.txt", "L12,A,12,", "L12,A," + line + ","));
    }

    /** One that is an archive, and in which nothing runs. */
    static byte[] withoutStops() {
        return of(folder -> folder.delete("stops.txt"));
    }

    private static byte[] of(java.util.function.Consumer<FeedFolder> change) {
        try {
            Path at = Files.createTempDirectory("archive");
            change.accept(new FeedFolder(at));
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes);
                    Stream<Path> files = Files.list(at)) {
                List<Path> all = files.sorted().toList();
                for (Path file : all) {
                    zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                    zip.write(Files.readAllBytes(file));
                }
            }
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
