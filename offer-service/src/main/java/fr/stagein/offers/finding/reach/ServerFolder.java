package fr.stagein.offers.finding.reach;

import fr.stagein.offers.finding.reach.FeedSource.ServerFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of feeds on the server's own disk. */
record ServerFolder(Path at) {

    /** What lies there now, by name. */
    List<ServerFile> look() {
        if (!Files.isDirectory(at)) {
            return List.of();
        }
        try (Stream<Path> feeds = Files.list(at)) {
            return feeds.filter(ServerFolder::isFeed)
                    .map(feed -> new ServerFile(feed, state(feed)))
                    .sorted(Comparator.comparing(ServerFile::at))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isFeed(Path at) {
        String name = String.valueOf(at.getFileName());
        return !name.startsWith(".") && (Files.isDirectory(at) || name.endsWith(".zip"));
    }

    /** One that may not be read, or vanishes meanwhile, is told of by whoever reads it. */
    private static String state(Path feed) {
        var state = new StringBuilder();
        try (Stream<Path> files = Files.walk(feed, 1)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                state.append(file.getFileName())
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
        } catch (IOException | UncheckedIOException unreadable) {
            return "unreadable";
        }
        return state.toString();
    }
}
