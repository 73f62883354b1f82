package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import fr.stagein.local.infrastructure.ChildProcess;
import fr.stagein.local.infrastructure.EmbeddedPostgres;
import fr.stagein.local.infrastructure.Folders;
import fr.stagein.local.infrastructure.Part;
import fr.stagein.local.infrastructure.Ports;
import fr.stagein.realm.Realm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Postgres, Kafka, Keycloak, the mailbox and the five services: up together, watched, down in order. */
final class WholeSystem {

    private final LocalRun run;
    private final Replicas replicas;
    private final boolean fresh;
    private final Engines engines;
    private final RunFile runFile;
    private final List<AutoCloseable> started = Collections.synchronizedList(new ArrayList<>());
    private final Map<Service, ChildProcess> services = Collections.synchronizedMap(new HashMap<>());
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Instant begun = Instant.now();

    /**
     * @param replicas of each service; more than one are reached through a balancer that listens where the one would
     */
    WholeSystem(LocalRun run, Replicas replicas, boolean fresh) {
        this.run = run;
        this.replicas = replicas;
        this.fresh = fresh;
        this.engines = new Engines(run, replicas);
        this.runFile = new RunFile(run.runFile());
    }

    /** Comes back when the system is down again: 0 if it was asked to stop, 1 if something failed. */
    int run() {
        Map<String, ProcessHandle> before = RunFile.living(run.runFile());
        if (before.containsKey(RunFile.LAUNCHER)) {
            throw new CannotStart("It is running already: ./stagein status, ./stagein down");
        }
        RunFile.end(before.values());
        requirePorts();
        if (fresh) {
            forget();
        }
        runFile.put(RunFile.LAUNCHER, ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(this::askAndWait));
        int exit = 0;
        try {
            start();
            watch();
        } catch (CannotStart problem) {
            if (stopAsked.getCount() > 0) {
                System.err.println(problem.getMessage());
                exit = 1;
            }
        } finally {
            stop();
            stopped.countDown();
        }
        return exit;
    }

    /** All of them before anything starts: half a system helps nobody. */
    private void requirePorts() {
        for (Port port : Port.values()) {
            requireFree(port, run.port(port));
            int several = replicas.of(port.service());
            for (int number = 1; several > 1 && number <= several; number++) {
                requireFree(port, port.ofReplica(number) + run.shift());
            }
        }
    }

    private static void requireFree(Port port, int number) {
        if (Ports.accepts(number)) {
            throw new CannotStart(Ports.taken(port.part(), number) + ", or move Stage-IN with --ports "
                    + Port.freeShift(Ports::accepts));
        }
    }

    private void start() {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            var postgres = step(threads, "Postgres", () -> kept(engines.postgres()));
            var kafka = step(threads, "Kafka", () -> kept(engines.kafka()));
            var mailbox = step(threads, "Mailbox", () -> kept(engines.mailbox()));
            postgres.join();
            var keycloak = step(threads, "Keycloak", () -> kept(engines.keycloak()));
            CompletableFuture.allOf(kafka, mailbox).join();
            Balancers.open(run, replicas).forEach(this::kept);
            List<CompletableFuture<Void>> all = new ArrayList<>(List.of(keycloak));
            all.addAll(services(threads, 1));
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
            // The first has made the tables and loaded the demo.
            for (int number = 2; number <= replicas.most(); number++) {
                CompletableFuture.allOf(services(threads, number).toArray(CompletableFuture[]::new))
                        .join();
            }
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof CannotStart problem) {
                throw problem;
            }
            throw failed;
        }
        welcome();
    }

    private List<CompletableFuture<Void>> services(ExecutorService threads, int number) {
        return Services.of(run, replicas, number).stream()
                .map(service -> step(threads, service.label(), () -> start(service)))
                .toList();
    }

    private Part kept(Part part) {
        started.add(part);
        return part;
    }

    private CompletableFuture<Void> step(ExecutorService threads, String name, Supplier<Part> start) {
        return CompletableFuture.runAsync(
                () -> {
                    Instant from = Instant.now();
                    Part part = start.get();
                    if (part.pid() > 0) {
                        ProcessHandle.of(part.pid()).ifPresent(process -> runFile.put(name, process));
                    }
                    System.out.printf("  ✓ %-22s %5.1f s%n", name, seconds(from));
                },
                threads);
    }

    private Part start(Service service) {
        var tables = new TablesOfAnotherBuild(run, service.label());
        ChildProcess process = service.start(run);
        started.add(process);
        services.put(service, process);
        try {
            process.await(service::isReady, Duration.ofMinutes(3));
        } catch (CannotStart ended) {
            throw tables.told().map(why -> new CannotStart(why, ended)).orElse(ended);
        }
        return process;
    }

    private void welcome() {
        System.out.printf("%nStage-IN is up after %.1f s: %s%n", seconds(begun), run.url(Port.GATEWAY));
        System.out.println("Sign in as (password " + Realm.DEMO_PASSWORD + "):");
        Territories.demoAccounts(run.territory()).forEach(line -> System.out.println("  " + line));
        System.out.println("Mails:  http://localhost:" + run.port(Port.MAILBOX));
        System.out.println("Logs:   " + run.folder().resolve("logs"));
        System.out.println("Stop:   Ctrl-C, or ./stagein down");
    }

    /** Restarts a service that died; without Postgres, Kafka or Keycloak it stops. */
    private void watch() {
        Map<Service, Integer> deaths = new HashMap<>();
        boolean trained = System.getenv("STAGEIN_NO_TRAINING") != null;
        while (true) {
            if (await(1)) {
                return;
            }
            for (AutoCloseable part : List.copyOf(started)) {
                if (part instanceof Part one && !one.isAlive() && !services.containsValue(one)) {
                    throw new CannotStart(one.name() + " ended unexpectedly: see " + run.log(one.name())
                            + ". Everything is stopped; ./stagein up starts it again");
                }
            }
            for (Map.Entry<Service, ChildProcess> entry : List.copyOf(services.entrySet())) {
                if (!entry.getValue().isAlive()) {
                    Service service = entry.getKey();
                    int times = deaths.merge(service, 1, Integer::sum);
                    System.out.println("  ! " + service.label() + " ended unexpectedly and is started again");
                    if (await(Math.min(30, times - 1))) {
                        return;
                    }
                    started.remove(entry.getValue());
                    ChildProcess again = service.start(run);
                    started.add(again);
                    services.put(service, again);
                    runFile.put(service.label(), again.handle());
                }
            }
            if (!trained) {
                trained = true;
                train();
            }
        }
    }

    /** With nothing else to do, learns what the next start can skip. */
    private void train() {
        List<Service> untrained =
                Services.of(run).stream().filter(service -> !service.hasCache()).toList();
        for (Service service : untrained) {
            ChildProcess training = service.train(run);
            started.add(training);
            while (training.isAlive()) {
                if (await(1)) {
                    return;
                }
            }
            started.remove(training);
        }
        if (!untrained.isEmpty()) {
            System.out.println("  The next start will be faster.");
        }
    }

    private boolean await(int seconds) {
        try {
            return stopAsked.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void askAndWait() {
        stopAsked.countDown();
        if (stopped.getCount() == 0) {
            return;
        }
        // While it is still starting nobody watches: end its parts here, which ends the start as well.
        stop();
    }

    /** Services first, then what they stand on; each waits for the one before. */
    private synchronized void stop() {
        List<AutoCloseable> parts = new ArrayList<>(started);
        Collections.reverse(parts);
        List<AutoCloseable> together =
                parts.stream().filter(services::containsValue).toList();
        together.parallelStream().forEach(WholeSystem::close);
        parts.stream().filter(part -> !services.containsValue(part)).forEach(WholeSystem::close);
        // A start that was cut short may be making a database or Keycloak's build.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
        started.clear();
        runFile.delete();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            System.err.println("Not stopped in order: " + failed.getMessage());
        }
    }

    private void forget() {
        try {
            EmbeddedPostgres.delete(run.folder().resolve("postgres"));
            for (String part : List.of("keycloak", "kafka", "mails", "logs", "secrets.properties", "realm.json")) {
                Path path = run.folder().resolve(part);
                if (Files.exists(path)) {
                    Folders.delete(path);
                }
            }
        } catch (IOException failed) {
            throw new CannotStart("The old data cannot be deleted: " + failed.getMessage(), failed);
        }
    }

    private static double seconds(Instant from) {
        return Duration.between(from, Instant.now()).toMillis() / 1000.0;
    }
}
