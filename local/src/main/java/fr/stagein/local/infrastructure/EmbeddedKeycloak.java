package fr.stagein.local.infrastructure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The real Keycloak, from its distribution in {@code local/target/keycloak}, on a database of the local Postgres. */
public final class EmbeddedKeycloak implements Part {

    private final ChildProcess process;
    private final int port;

    private EmbeddedKeycloak(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the server; realms that are not there yet are imported.
     *
     * @param database with its user and password
     * @param realms their import files by their ids
     */
    public static EmbeddedKeycloak start(Path log, int port, Database database, Map<String, Path> realms) {
        Ports.requireFree("Keycloak", port);
        Path home = home();
        try {
            Path imports = Files.createDirectories(home.resolve("data/import"));
            try (var old = Files.list(imports)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
            for (Map.Entry<String, Path> realm : realms.entrySet()) {
                Files.copy(realm.getValue(), imports.resolve(realm.getKey() + "-realm.json"));
            }
            Path theme = home.resolve("themes/stagein");
            Folders.delete(theme);
            Folders.copy(Checkout.root().resolve("territories/theme"), theme);
            // After a restart of Postgres a dead connection of the pool must not read as a wrong password.
            Files.writeString(
                    home.resolve("conf/quarkus.properties"),
                    "quarkus.datasource.jdbc.foreground-validation-interval=1S\n");
            build(home, log);
            var process = ChildProcess.start(
                    "Keycloak",
                    home,
                    log,
                    "TERM",
                    environment(port, database),
                    List.of(home.resolve("bin/kc.sh").toString(), "start", "--optimized", "--import-realm"));
            process.await(
                    () -> realms.keySet().stream().allMatch(realm -> answers(port, realm)), Duration.ofMinutes(3));
            return new EmbeddedKeycloak(process, port);
        } catch (IOException failed) {
            throw new CannotStart("Keycloak cannot start: " + failed.getMessage(), failed);
        }
    }

    /** A Postgres database and who may use it. */
    public record Database(String jdbcUrl, String user, String password) {}

    public String issuer(String realm) {
        return "http://localhost:" + port + "/realms/" + realm;
    }

    private static Path home() {
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

    /** Keycloak fixes its database kind at build time; half a minute, once. */
    private static void build(Path home, Path log) throws IOException {
        Path done = home.resolve("data/.built-for-postgres");
        if (Files.exists(done)) {
            return;
        }
        var build = ChildProcess.start(
                "Keycloak's build",
                home,
                log,
                "TERM",
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                List.of(home.resolve("bin/kc.sh").toString(), "build", "--db=postgres"));
        try {
            build.handle().onExit().get(180, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Stopped while Keycloak was built", stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw new CannotStart("Keycloak could not be built: see " + log, failed);
        } finally {
            build.close();
        }
        Files.createFile(done);
    }

    private static Map<String, String> environment(int port, Database database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("KC_DB_URL", database.jdbcUrl());
        environment.put("KC_DB_USERNAME", database.user());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_DB_POOL_MAX_SIZE", "10");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(port));
        environment.put("KC_HOSTNAME", "http://localhost:" + port);
        environment.put("KC_CACHE", "local");
        environment.put("KC_LOG_LEVEL", "warn");
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx320m");
        environment.put("JAVA_OPTS_GC", "-XX:+UseSerialGC");
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        return environment;
    }

    private static boolean answers(int port, String realm) {
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/realms/" + realm))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String name() {
        return process.name();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.close();
    }
}
