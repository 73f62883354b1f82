package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.ChildProcess;
import fr.stagein.local.infrastructure.Folders;
import fr.stagein.local.infrastructure.Http;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * One of our services: its jar, extracted for a faster start, with an ahead-of-time cache once there is one.
 *
 * @param label its name, with its number where there are replicas of it
 * @param ready the address that answers 200 when it can work
 */
record Service(String name, String label, int port, String ready, Map<String, String> environment) {

    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Xms48m",
            "-Xmx192m",
            "-Xss512k",
            // A quiet service keeps a small heap, and its cache stays where it was recorded: decision 0035.
            "-XX:NewSize=16m",
            "-XX:MaxNewSize=16m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Starts it; it may not answer yet. */
    ChildProcess start(LocalRun run) {
        Path home = extracted();
        Path cache = home.resolve("app.aot");
        List<String> options = Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off") : List.of();
        return ChildProcess.start(label, home, run.log(label), "TERM", environment, command(options));
    }

    boolean hasCache() {
        return Files.exists(extracted().resolve("app.aot"));
    }

    /** Starts the service until its context is ready, then ends it, to make the ahead-of-time cache for the next start. */
    ChildProcess train(LocalRun run) {
        Path home = extracted();
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(
                command(List.of("-XX:AOTCacheOutput=" + home.resolve("app.aot"), "-Dspring.context.exit=onRefresh")));
        return ChildProcess.start(name + " training", home, run.log(name + "-training"), "TERM", environment, command);
    }

    boolean isReady() {
        return Http.isOk(ready);
    }

    private List<String> command(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(options);
        command.addAll(List.of("-jar", jar().getFileName().toString()));
        return command;
    }

    private Path jar() {
        Path target = Checkout.root().resolve(name).resolve("target");
        if (Files.isDirectory(target)) {
            try (var files = Files.list(target)) {
                var jar = files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                        .findFirst();
                if (jar.isPresent()) {
                    return jar.get();
                }
            } catch (IOException unreadable) {
                throw new CannotStart(name + " cannot be read: " + unreadable.getMessage(), unreadable);
            }
        }
        throw new CannotStart(name + " is not built: run ./stagein up without --no-build");
    }

    /** A hash of the jar's bytes: its time says nothing, since a reproducible build gives every jar the same. */
    private static String checksum(Path jar) throws IOException {
        var crc = new CRC32();
        try (var bytes = FileChannel.open(jar)) {
            crc.update(bytes.map(FileChannel.MapMode.READ_ONLY, 0, bytes.size()));
        }
        return Long.toHexString(crc.getValue());
    }

    /** Unpacks the jar beside others of its kind, once for each build of it, by one launcher at a time. */
    private Path extracted() {
        Path jar = jar();
        try {
            Path parent = Files.createDirectories(
                    Checkout.root().resolve(".stagein/apps").resolve(name));
            Path home = parent.resolve(checksum(jar));
            if (Files.isDirectory(home)) {
                return home;
            }
            try (var file = FileChannel.open(
                            parent.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = file.lock()) {
                if (held.isValid() && !Files.isDirectory(home)) {
                    unpack(jar, home);
                }
            }
            return home;
        } catch (IOException failed) {
            throw new CannotStart(name + " cannot be unpacked: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Stopped while unpacking", stopped);
        }
    }

    private void unpack(Path jar, Path home) throws IOException, InterruptedException {
        try (var older = Files.list(home.getParent())) {
            for (Path old : older.filter(Files::isDirectory).toList()) {
                Folders.delete(old);
            }
        }
        Path unfinished = home.resolveSibling("unfinished");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        unfinished.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new CannotStart(name + " cannot be unpacked: is the disk full?");
        }
        Files.move(unfinished, home);
    }
}
