package fr.stagein.local.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One process that we started, its log file, and how it is asked to stop. */
public final class ChildProcess implements Part {

    /** Within which a part has started, on a machine that does much else at the same time, too. */
    public static final Duration A_SLOW_START = Duration.ofMinutes(10);

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final Process process;
    private final Path log;
    private final String stopSignal;

    private ChildProcess(String name, Process process, Path log, String stopSignal) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.stopSignal = stopSignal;
    }

    /**
     * Starts a process in its own folder with everything it prints in the log.
     *
     * @param stopSignal what asks it to end: {@code TERM}, or {@code INT} for Postgres' fast stop
     * @throws CannotStart if the system refuses
     */
    public static ChildProcess start(
            String name,
            Path folder,
            Path log,
            String stopSignal,
            Map<String, String> environment,
            List<String> command) {
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(apart(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment);
            return new ChildProcess(name, builder.start(), log, stopSignal);
        } catch (IOException refused) {
            throw new CannotStart(name + " cannot start: " + refused.getMessage(), refused);
        }
    }

    /** In a session of its own: Ctrl-C in the terminal reaches us alone, and we end the parts in order. */
    private static List<String> apart(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> whole = new ArrayList<>(List.of(SETSID.toString()));
        whole.addAll(command);
        return whole;
    }

    /**
     * Waits until it does its work.
     *
     * @throws CannotStart if it ends before, or takes longer than the limit; the log is named
     */
    public ChildProcess await(BooleanSupplier ready, Duration limit) {
        Instant end = Instant.now().plus(limit);
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new CannotStart(
                        name + " ended at once (exit " + process.exitValue() + "): see the last lines of " + log);
            }
            if (Instant.now().isAfter(end)) {
                close();
                throw new CannotStart(name + " was not ready after " + limit.toSeconds() + " s: see " + log);
            }
            pause();
        }
        return this;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Stopped while starting", stopped);
        }
    }

    /**
     * Waits until it has done its work and ended.
     *
     * @throws CannotStart if it takes longer than the limit
     */
    public int exit(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
                throw new CannotStart(name + " was not done after " + limit.toSeconds() + " s: see " + log);
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Stopped while starting", stopped);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + stopSignal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (IOException noKill) {
            process.destroyForcibly();
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
