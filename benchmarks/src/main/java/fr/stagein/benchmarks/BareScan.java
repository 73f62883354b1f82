package fr.stagein.benchmarks;

import fr.stagein.benchmarks.FranceOffers.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the database cannot be spared: the offers that have the word and lie near, found by the search's index and
 * counted, by pgbench.
 */
public final class BareScan {

    private static final String USER = "postgres";

    private final String jdbcUrl;
    private final int port;
    private final Path folder;
    private int searches;

    public BareScan(String jdbcUrl, int port, Path folder) {
        this.jdbcUrl = jdbcUrl;
        this.port = port;
        this.folder = folder;
    }

    /**
     * Puts the searches beside the offers, where pgbench takes one by chance.
     *
     * @param query as the search asks the index
     */
    public void ask(List<Asked> asked, Function<Asked, String> query) throws SQLException {
        searches = asked.size();
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists bench.asked");
            statement.execute("create table bench.asked (i int primary key, words text)");
            try (var insert = connection.prepareStatement("insert into bench.asked values (?, ?)")) {
                for (int i = 0; i < searches; i++) {
                    insert.setInt(1, i + 1);
                    insert.setString(2, query.apply(asked.get(i)));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            statement.execute("analyze bench.asked");
        }
    }

    public Figures take(int clients, int seconds) throws IOException, InterruptedException {
        Path script = folder.resolve("scan.sql");
        Files.writeString(script, """
                \\set i random(1, %d)
                select count(*) from bench.asked a join shown_offer s on near_words(s.words, s.lat, s.lon) @@ a.words::tsquery
                where a.i = :i;
                """.formatted(searches));
        for (Path old : logs()) {
            Files.delete(old);
        }
        Path said = folder.resolve("pgbench.txt");
        int exit = new ProcessBuilder(
                        "pgbench",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(port),
                        "-U",
                        USER,
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        String.valueOf(clients),
                        "-j",
                        "2",
                        "-T",
                        String.valueOf(seconds),
                        "-f",
                        script.toString(),
                        "-l",
                        "--log-prefix=" + folder.resolve("scan"),
                        "france")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("pgbench failed: " + Files.readString(said));
        }
        List<String> lines = new ArrayList<>();
        for (Path log : logs()) {
            lines.addAll(Files.readAllLines(log));
        }
        // Client, number, microseconds.
        LongStream nanos = lines.stream().mapToLong(line -> Long.parseLong(line.split(" ", -1)[2]) * 1_000);
        return Figures.of(nanos, seconds);
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches("scan\\.[0-9.]+"))
                    .toList();
        }
    }
}
