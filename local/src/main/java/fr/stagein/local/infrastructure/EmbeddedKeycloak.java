package fr.stagein.local.infrastructure;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real Keycloak, from its distribution in {@code local/target/keycloak}, on a database of the local Postgres. */
public final class EmbeddedKeycloak extends EnginePart {

    private final int port;

    private EmbeddedKeycloak(ChildProcess process, int port) {
        super(process);
        this.port = port;
    }

    /**
     * Starts the server; realms that are not there yet are imported.
     *
     * @param folder for what this run keeps, so that several share the programs and nothing else
     * @param database with its user and password
     * @param adminPassword of the user {@code admin}, who is made at the first start: with one there, Keycloak's page
     *     that makes an administrator is closed
     * @param realms their import files by their ids
     */
    public static EmbeddedKeycloak start(
            Path folder, Path log, int port, Database database, String adminPassword, Map<String, Path> realms) {
        Ports.requireFree("Keycloak", port);
        Path programs = programs();
        try {
            build(programs, log);
            Path home = home(folder, programs);
            Path imports = OwnersFiles.folder(home.resolve("data/import"));
            for (Map.Entry<String, Path> realm : realms.entrySet()) {
                OwnersFiles.write(
                        imports.resolve(realm.getKey() + "-realm.json"), Files.readAllBytes(realm.getValue()));
            }
            var process = ChildProcess.start(
                    "Keycloak", home, log, "TERM", environment(port, database, adminPassword), command(home));
            process.await(
                    () -> realms.keySet().stream().allMatch(realm -> answers(port, realm)), ChildProcess.A_SLOW_START);
            // What the realms' files hold is in the database now.
            Folders.delete(imports);
            return new EmbeddedKeycloak(process, port);
        } catch (IOException failed) {
            throw new CannotStart("Keycloak cannot start: " + failed.getMessage(), failed);
        }
    }

    /** This run's own Keycloak home: a folder with links to the shared programs. */
    private static Path home(Path folder, Path programs) throws IOException {
        OwnersFiles.folder(folder);
        for (String part : List.of("lib", "providers", "conf", "themes")) {
            Path link = folder.resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, programs.resolve(part));
        }
        Folders.delete(folder.resolve("data/import"));
        return folder;
    }

    /** The command of {@code bin/kc.sh}; the script itself cannot be told another home. */
    private static List<String> command(Path home) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms64m", "-Xmx320m", "-XX:MaxMetaspaceSize=256m"));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        for (String part : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + part + "=ALL-UNNAMED");
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm"));
        return command;
    }

    /** A Postgres database and who may use it. */
    public record Database(String jdbcUrl, String user, String password) {}

    public String issuer(String realm) {
        return "http://localhost:" + port + "/realms/" + realm;
    }

    private static Path programs() {
        Path parent = Checkout.root().resolve("local/target/keycloak");
        if (Files.isDirectory(parent)) {
            try (var homes = Files.list(parent)) {
                return homes.filter(home -> Files.exists(home.resolve("bin/kc.sh")))
                        .findFirst()
                        .orElseThrow(() -> new CannotStart("Keycloak is not unpacked: build first"));
            } catch (IOException unreadable) {
                throw new CannotStart("Keycloak cannot be read: " + unreadable.getMessage(), unreadable);
            }
        }
        throw new CannotStart("Keycloak is not there yet: build first (./mvnw -pl local package)");
    }

    /**
     * Keycloak fixes its database and what we add to it (the module {@code keycloak}) at build time; half a minute, once
     * for each state of the module, by one launcher at a time.
     */
    private static void build(Path programs, Path log) throws IOException {
        byte[] addition = KeycloakAddition.jar();
        String state = "postgres " + KeycloakAddition.checksum(addition);
        Path done = programs.resolve("data/.built");
        try (var file = FileChannel.open(
                        Files.createDirectories(programs.resolve("data")).resolve(".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var held = file.lock()) {
            if (!held.isValid() || (Files.exists(done) && Files.readString(done).equals(state))) {
                return;
            }
            Files.deleteIfExists(done);
            Files.write(programs.resolve("providers/stagein.jar"), addition);
            // After a restart of Postgres a dead connection of the pool must not read as a wrong password.
            Files.writeString(
                    programs.resolve("conf/quarkus.properties"),
                    "quarkus.datasource.jdbc.foreground-validation-interval=1S\n");
            var build = ChildProcess.start(
                    "Keycloak's build",
                    programs,
                    log,
                    "TERM",
                    Map.of("JAVA_HOME", System.getProperty("java.home")),
                    List.of(programs.resolve("bin/kc.sh").toString(), "build", "--db=postgres"));
            try {
                if (build.exit(ChildProcess.A_SLOW_START) != 0) {
                    throw new CannotStart("Keycloak could not be built: see " + log);
                }
            } finally {
                build.close();
            }
            Files.writeString(done, state);
        }
    }

    private static Map<String, String> environment(int port, Database database, String adminPassword) {
        Map<String, String> environment = new HashMap<>();
        // What Postgres says of a refused row quotes it: the log would have the addresses of children.
        environment.put("KC_DB_URL", database.jdbcUrl() + "?logServerErrorDetail=false");
        environment.put("KC_DB_USERNAME", database.user());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_DB_POOL_MAX_SIZE", "10");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(port));
        environment.put("KC_HOSTNAME", "http://localhost:" + port);
        environment.put("KC_CACHE", "local");
        environment.put("KC_LOG_LEVEL", "warn");
        // It writes what people type as their name into the log; ours (the module keycloak) does not.
        environment.put("KC_SPI_EVENTS_LISTENER__JBOSS_LOGGING__ERROR_LEVEL", "debug");
        return environment;
    }

    private static boolean answers(int port, String realm) {
        return Http.isOk("http://127.0.0.1:" + port + "/realms/" + realm);
    }
}
