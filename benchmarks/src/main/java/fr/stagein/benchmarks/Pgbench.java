package fr.stagein.benchmarks;

import fr.stagein.local.infrastructure.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What Postgres does alone: Debian's pgbench with a script of ours. */
record Pgbench(double perSecond, Latencies latencies) {

    /** @param folder for what it writes */
    static Pgbench run(
            EmbeddedPostgres postgres,
            String database,
            Path script,
            Map<String, ?> values,
            int clients,
            int seconds,
            Path folder)
            throws IOException, InterruptedException {
        Path said = folder.resolve("pgbench.txt");
        List<String> command = new ArrayList<>(List.of(
                "pgbench",
                "--no-vacuum",
                // As our driver has them.
                "--protocol=prepared",
                "--host=127.0.0.1",
                "--port=" + postgres.port(),
                "--username=postgres",
                "--file=" + script,
                "--client=" + clients,
                "--jobs=2",
                "--time=" + seconds,
                "--log",
                "--log-prefix=" + folder.resolve("pgbench")));
        values.forEach((name, value) -> command.add("--define=" + name + "=" + value));
        command.add(database);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("PGPASSWORD", postgres.password());
        int exit = builder.start().waitFor();
        if (exit != 0 || !Files.readString(said).contains("number of failed transactions: 0 ")) {
            throw new IllegalStateException("pgbench failed: see " + said);
        }
        List<Double> millis = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.getFileName().toString().matches("pgbench\\.[0-9.]+"))
                    .toList()) {
                // client, transaction, microseconds, …
                Files.readAllLines(file).forEach(line -> millis.add(Long.parseLong(line.split(" ", -1)[2]) / 1e3));
                Files.delete(file);
            }
        }
        return new Pgbench((double) millis.size() / seconds, Latencies.of(millis));
    }
}
