package fr.stagein.local.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One real Kafka broker in KRaft mode, from the jars that the build puts into {@code local/kafka/target/libs}. */
public final class EmbeddedKafka extends EnginePart {

    /** Any fixed value will do: a folder holds one cluster. */
    private static final String CLUSTER_ID = "c3RhZ2UtaW4tbG9jYWwtMQ";

    private final int port;

    private EmbeddedKafka(ChildProcess process, int port) {
        super(process);
        this.port = port;
    }

    /**
     * Starts the broker on a new or an existing log folder.
     *
     * @param port for clients; the controller takes a free one beside it
     */
    public static EmbeddedKafka start(Path folder, Path log, int port) {
        Ports.requireFree("Kafka", port);
        try {
            Files.createDirectories(folder);
            Path data = folder.resolve("data");
            Path config = folder.resolve("server.properties");
            Files.writeString(config, configuration(port, Ports.free(), data));
            if (!Files.exists(data.resolve("meta.properties"))) {
                var format =
                        java(List.of("kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", config.toString()));
                var storage = ChildProcess.start("Kafka's format", folder, log, "TERM", Map.of(), format);
                if (storage.handle().onExit().get(60, TimeUnit.SECONDS).isAlive()
                        || !Files.exists(data.resolve("meta.properties"))) {
                    throw new CannotStart("Kafka could not make its data folder: see " + log);
                }
            }
            var broker = ChildProcess.start(
                    "Kafka", folder, log, "TERM", Map.of(), java(List.of("kafka.Kafka", config.toString())));
            broker.await(() -> Ports.accepts(port), ChildProcess.A_SLOW_START);
            return new EmbeddedKafka(broker, port);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Stopped while Kafka was starting", stopped);
        } catch (IOException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException failed) {
            throw new CannotStart("Kafka cannot start in " + folder + ": " + failed.getMessage(), failed);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private static List<String> java(List<String> arguments) {
        Path jars = Checkout.root().resolve("local/kafka/target/libs");
        if (!Files.isDirectory(jars)) {
            throw new CannotStart("Kafka's jars are not there yet: build first (./mvnw -pl local/kafka package)");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dkafka.logs.dir=.",
                "-cp",
                jars + "/*"));
        command.addAll(arguments);
        return command;
    }

    private static String configuration(int port, int controllerPort, Path data) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                num.partitions=6
                auto.create.topics.enable=false
                offsets.topic.num.partitions=5
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(port, controllerPort, data);
    }
}
