package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import fr.stagein.local.infrastructure.OwnersFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Which processes are ours, on disk: {@code name=pid@start}. A pid alone proves nothing, as the system gives it out
 * again; with the time it was started it names one process for ever.
 */
final class RunFile {

    static final String LAUNCHER = "launcher";

    private final Path file;
    private final Map<String, String> entries = new LinkedHashMap<>();

    RunFile(Path file) {
        this.file = file;
    }

    synchronized void put(String name, ProcessHandle process) {
        entries.put(name, process.pid() + "@" + start(process));
        write();
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new CannotStart("The file " + file + " cannot be deleted: " + left.getMessage(), left);
        }
    }

    /** Those that live, by name. */
    static Map<String, ProcessHandle> living(Path file) {
        Map<String, ProcessHandle> living = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return living;
        }
        var kept = new Properties();
        try (var in = Files.newInputStream(file)) {
            kept.load(in);
        } catch (IOException unreadable) {
            throw new CannotStart("The file " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        kept.stringPropertyNames().forEach(name -> {
            String[] parts = kept.getProperty(name).split("@", 2);
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(one -> start(one).equals(parts[1]));
            process.ifPresent(one -> living.put(name, one));
        });
        return living;
    }

    /** Ends processes that a launcher which was killed has left behind. */
    static void end(Collection<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        processes.forEach(process -> {
            try {
                process.onExit().get(15, java.util.concurrent.TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException slow) {
                process.destroyForcibly();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void write() {
        var kept = new Properties();
        kept.putAll(entries);
        try {
            var text = new StringWriter();
            kept.store(text, null);
            OwnersFiles.write(file, text.toString());
        } catch (IOException failed) {
            throw new CannotStart("The file " + file + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("?");
    }
}
