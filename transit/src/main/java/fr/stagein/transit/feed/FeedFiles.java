package fr.stagein.transit.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of one feed, from a folder or a zip archive, in whose folder they may lie. What is read of them is counted, so
 * that a small archive cannot unfold without end.
 */
final class FeedFiles implements AutoCloseable {

    private static final String SURE_TO_BE_THERE = "stops.txt";
    private static final int MOST_ENTRIES = 10_000;
    /** The list of an archive's entries is read whole. */
    private static final int LONGEST_LIST = 4_000_000;

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int LIST_SIZE_AT = 12;

    private static final Set<String> TABLES = Set.of(
            SURE_TO_BE_THERE,
            "routes.txt",
            "calendar.txt",
            "calendar_dates.txt",
            "trips.txt",
            "stop_times.txt",
            "frequencies.txt",
            "transfers.txt");

    private final Path at;
    private final ReadLimits limits;
    private final Progress progress;
    private final @Nullable ZipFile archive;
    private String folder = "";
    private long unpacked;
    private long toUnpack;

    FeedFiles(Path at, ReadLimits limits, Problems problems, Progress progress) throws IOException {
        this.at = at;
        this.limits = limits;
        this.progress = progress;
        if (Files.isDirectory(at)) {
            archive = null;
            return;
        }
        String name = String.valueOf(at.getFileName());
        if (Files.size(at) > limits.packedBytes()) {
            throw new TooLargeException(name, limits.packedBytes());
        }
        checkList(name);
        // Names of entries are ours to look for in ASCII: any single-byte reading of the others does.
        archive = new ZipFile(at.toFile(), Charset.forName("windows-1252"));
        if (archive.size() > MOST_ENTRIES) {
            archive.close();
            throw new TooLargeException(name, MOST_ENTRIES);
        }
        List<String> folders = archive.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(entry -> baseName(entry).equals(SURE_TO_BE_THERE) && !entry.startsWith("__MACOSX"))
                .map(entry -> entry.substring(0, entry.length() - SURE_TO_BE_THERE.length()))
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        if (!folders.isEmpty()) {
            folder = folders.getFirst();
        }
        if (folders.size() > 1) {
            problems.warn("several-feeds", folder.isEmpty() ? "/" : folder);
        }
        // As the archive says; where it says wrong, the progress told is wrong and nothing else.
        toUnpack = archive.stream()
                .filter(entry -> entry.getName().startsWith(folder)
                        && TABLES.contains(
                                entry.getName().substring(folder.length()).toLowerCase(Locale.ROOT)))
                .mapToLong(entry -> Math.max(0, entry.getSize()))
                .sum();
    }

    static String nameOf(Path at) {
        String file = String.valueOf(at.getFileName());
        return file.toLowerCase(Locale.ROOT).endsWith(".zip")
                ? file.substring(0, file.length() - ".zip".length())
                : file;
    }

    Optional<InputStream> open(String file) throws IOException {
        if (archive != null) {
            Optional<? extends ZipEntry> entry = archive.stream()
                    .filter(one -> one.getName().equalsIgnoreCase(folder + file))
                    .findFirst();
            return entry.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Counted(archive.getInputStream(entry.get()), file));
        }
        Path path = at.resolve(file);
        return Files.isRegularFile(path)
                ? Optional.of(new Counted(Files.newInputStream(path), file))
                : Optional.empty();
    }

    private static String baseName(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** How long the list of entries is, by the record at the archive's end: the library reads it whole, whatever it is. */
    private void checkList(String name) throws IOException {
        try (var file = new RandomAccessFile(at.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), END_RECORD + LONGEST_COMMENT)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            for (int i = end.length - END_RECORD; i >= 0; i--) {
                if (end[i] == 'P' && end[i + 1] == 'K' && end[i + 2] == 5 && end[i + 3] == 6) {
                    long size = 0;
                    for (int digit = 3; digit >= 0; digit--) {
                        size = (size << 8) | (end[i + LIST_SIZE_AT + digit] & 0xFF);
                    }
                    if (size > LONGEST_LIST) {
                        throw new TooLargeException(name, LONGEST_LIST);
                    }
                    return;
                }
            }
        }
    }

    private final class Counted extends FilterInputStream {
        private final String file;
        private long own;

        Counted(InputStream bytes, String file) {
            super(bytes);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            count(count);
            return count;
        }

        private void count(int more) throws IOException {
            unpacked += Math.max(0, more);
            own += Math.max(0, more);
            if (unpacked > limits.unpackedBytes()) {
                throw new TooLargeException(file, limits.unpackedBytes());
            }
            if (own > limits.bytesOfOthers() && !ReadLimits.isMain(file)) {
                throw new TooLargeException(file, limits.bytesOfOthers());
            }
            progress.read(unpacked, Math.max(unpacked, toUnpack));
        }
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
