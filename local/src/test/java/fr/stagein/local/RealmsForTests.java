package fr.stagein.local;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.EmbeddedKeycloak;
import fr.stagein.local.infrastructure.EmbeddedPostgres;
import fr.stagein.local.infrastructure.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The real Keycloak with a territory's realm and a second one that plays the identity providers, once for all tests. */
final class RealmsForTests implements BeforeAllCallback {

    static final String ADMIN_PASSWORD = "known to the tests alone";

    static final LocalRun GROUND = run();

    /** A territory of its own, where operators and principals need a second factor; its people are the first one's. */
    static final LocalRun STRICT =
            new LocalRun("strict", GROUND.shift(), GROUND.folder().resolve("strict"));

    /** Its mail server takes connections and never says a word. */
    private static final ServerSocket SILENT = silent();

    private static final Path LOG = GROUND.folder().resolve("keycloak.log");

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, any -> Running.start(), Running.class);
    }

    static List<Mailbox.Mail> mails() {
        try {
            return Running.mailbox.mails();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The newest to this address; Keycloak sends it after the page's answer. */
    static Mailbox.Mail mailTo(String address) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            Optional<Mailbox.Mail> arrived =
                    mails().stream().filter(mail -> mail.to().equals(address)).findFirst();
            if (arrived.isPresent() || System.nanoTime() > end) {
                return arrived.orElseThrow();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    static String log() {
        try {
            return Files.readString(LOG);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LocalRun run() {
        try {
            Path folder = Checkout.root().resolve("local/target/tests/" + UUID.randomUUID());
            return new LocalRun("dordogne", Ports.free() - Port.KEYCLOAK.usual(), Files.createDirectories(folder));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static ServerSocket silent() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private record Running(EmbeddedPostgres postgres, EmbeddedKeycloak keycloak) implements AutoCloseable {

        private static Mailbox mailbox;

        static Running start() {
            Path folder = GROUND.folder();
            var postgres = EmbeddedPostgres.start(
                    Checkout.root().resolve("local/target/postgres"),
                    folder.resolve("postgres"),
                    folder.resolve("postgres.log"),
                    Ports.free(),
                    Map.of("fsync", "off"));
            postgres.createDatabase("keycloak", "stagein");
            mailbox = Mailbox.open(folder.resolve("mails"), GROUND.port(Port.SMTP), Ports.free(), "none");
            try {
                return new Running(
                        postgres,
                        EmbeddedKeycloak.start(
                                folder.resolve("keycloak"),
                                LOG,
                                GROUND.port(Port.KEYCLOAK),
                                new EmbeddedKeycloak.Database(postgres.jdbcUrl("keycloak"), "keycloak", "stagein"),
                                ADMIN_PASSWORD,
                                Map.of(
                                        "dordogne",
                                        BrokersTest.ours(),
                                        "provider",
                                        BrokersTest.theirs(),
                                        "strict",
                                        strict())));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static Path strict() throws IOException {
            var likeTheFirst = new LocalRun("dordogne", GROUND.shift(), Files.createDirectories(STRICT.folder()));
            Path file = RealmFile.write(likeTheFirst, Map.of(), List.of("operator", "principal"));
            // Ids are one namespace for all realms of a server.
            return Files.writeString(
                    file,
                    Files.readString(file)
                            .replace(
                                    "\"port\":\"" + GROUND.port(Port.SMTP) + "\"",
                                    "\"port\":\"" + SILENT.getLocalPort() + "\"")
                            .replace("\"realm\":\"dordogne\"", "\"realm\":\"strict\"")
                            .replace("default-roles-dordogne", "default-roles-strict")
                            .replaceAll("\"id\":\"[0-9a-f-]{36}\",", ""));
        }

        @Override
        public void close() {
            keycloak.close();
            mailbox.close();
            postgres.close();
        }
    }
}
