package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to do where the data folder has tables of a build whose migrations are not the beginning of ours: the service
 * refuses them and ends. Made before the service starts, because its log goes on from earlier starts.
 */
final class TablesOfAnotherBuild {

    /** Flyway's own words, for a migration that was changed or taken away after it had run. */
    private static final String REFUSED = "Migrations have failed validation";

    private final LocalRun run;
    private final String service;
    private final Path log;
    private final long logBefore;

    TablesOfAnotherBuild(LocalRun run, String service) {
        this.run = run;
        this.service = service;
        this.log = run.log(service);
        try {
            this.logBefore = Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException unreadable) {
            throw new CannotStart(log + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** What the person is told, if that is why the service ended. */
    Optional<String> told() {
        if (!sinceThen().contains(REFUSED)) {
            return Optional.empty();
        }
        return Optional.of("""
                The data in %s were made by another build, and %s cannot go on with its tables.
                Start with new data:  %s
                That deletes what is there. To keep it, start the build that made it; the log says what differs: %s""".formatted(run.folder(), service, command(), log));
    }

    private String command() {
        return "./stagein up --fresh"
                + (run.territory().equals(StageIn.TERRITORY) ? "" : " --territory " + run.territory())
                + (run.shift() == 0 ? "" : " --ports " + run.shift());
    }

    private String sinceThen() {
        try (var file = FileChannel.open(log)) {
            var text = ByteBuffer.allocate((int) Math.max(0, file.size() - logBefore));
            file.read(text, logBefore);
            return StandardCharsets.UTF_8.decode(text.flip()).toString();
        } catch (IOException unreadable) {
            throw new CannotStart(log + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
