package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.ChildProcess;
import fr.stagein.local.infrastructure.EmbeddedKafka;
import fr.stagein.local.infrastructure.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * While an image is built: one start of a service on the real Postgres and Kafka, which live for it alone, so that it
 * leaves its ahead-of-time cache. Needs no network.
 */
final class Training {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Training() {}

    /** @param arguments the service, the folder to start it in, and the command with its options */
    static int run(LocalRun run, List<String> arguments) {
        if (arguments.size() < 3) {
            throw new CannotStart("train needs a service, a folder and a command");
        }
        Service service = Services.of(run).stream()
                .filter(one -> one.name().equals(arguments.getFirst()))
                .findFirst()
                .orElseThrow(() -> new CannotStart("There is no service '" + arguments.getFirst() + "'"));
        String database = service.name().replace("-service", "");
        Path log = run.log("training");
        try (var postgres = EmbeddedPostgres.start(
                        Checkout.root().resolve("local/target/postgres"),
                        run.folder().resolve("postgres"),
                        run.log("postgres"),
                        run.port(Port.POSTGRES),
                        Map.of("fsync", "off", "full_page_writes", "off"));
                var kafka =
                        EmbeddedKafka.start(run.folder().resolve("kafka"), run.log("kafka"), run.port(Port.KAFKA))) {
            postgres.createDatabase(database, new Secrets(run::secret).database(database));
            int exit = ChildProcess.start(
                            "Training",
                            Path.of(arguments.get(1)),
                            log,
                            "TERM",
                            service.environment(),
                            arguments.subList(2, arguments.size()))
                    .exit(LIMIT);
            System.out.println(service.name() + " has started once on " + kafka.bootstrapServers() + ", exit " + exit);
            if (exit != 0) {
                List<String> lines = Files.readAllLines(log);
                lines.subList(Math.max(0, lines.size() - 20), lines.size()).forEach(System.err::println);
            }
            return exit;
        } catch (IOException unreadable) {
            throw new CannotStart("The log of the training cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
