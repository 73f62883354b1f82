package fr.stagein.applications.agreements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps the published heads of all chains in a folder as well, which the territory has kept elsewhere: a file a day, whose
 * SHA-256 is the day's hash. A file that is there is never written again.
 */
@Component
class ChainHeadFiles {

    private final ChainHeads heads;
    private final ChainHeadSettings settings;

    ChainHeadFiles(ChainHeads heads, ChainHeadSettings settings) {
        this.heads = heads;
        this.settings = settings;
    }

    /**
     * Writes the days that have no file yet, the oldest first, also those from before there was a folder.
     *
     * @throws IllegalStateException if the newest file says something else than the database: one of them was changed
     */
    void writeMissing() {
        settings.path().ifPresent(folder -> {
            List<LocalDate> days = heads.days();
            try {
                Files.createDirectories(folder);
                for (LocalDate day : days) {
                    if (!Files.exists(file(folder, day))) {
                        write(folder, day);
                    }
                }
                if (!days.isEmpty()) {
                    requireSame(folder, days.getLast());
                }
            } catch (IOException failed) {
                throw new UncheckedIOException("The heads of the chains could not be written to " + folder, failed);
            }
        });
    }

    private static Path file(Path folder, LocalDate day) {
        return folder.resolve("chain-heads-" + day + ".txt");
    }

    private byte[] bytes(LocalDate day) {
        return heads.of(day).orElseThrow().text().getBytes(StandardCharsets.UTF_8);
    }

    /** As a whole or not at all, whenever the process or the machine dies. Two replicas write the same. */
    private void write(Path folder, LocalDate day) throws IOException {
        Path part = Files.createTempFile(folder, ".chain-heads-", ".part");
        try {
            Files.write(part, bytes(day));
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(part, file(folder, day), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Each day's text has the hash of the day before: the newest answers for all. */
    private void requireSame(Path folder, LocalDate day) throws IOException {
        if (!Arrays.equals(Files.readAllBytes(file(folder, day)), bytes(day))) {
            throw new IllegalStateException("The heads of the chains of " + day
                    + " differ between file and database: one of them was changed after they were published");
        }
    }
}
