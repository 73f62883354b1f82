package fr.stagein.benchmarks;

import fr.stagein.events.Week;
import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.platform.territory.TerritoryPack.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.postgresql.PGConnection;

/**
 * Offers over the communes of France, weighted by their people, in the database of an offer-service that has made its
 * tables; and searches as pupils would make them there.
 */
public final class FranceOffers {

    private static final int WEEKS = 30;
    /** Some thousand at a time, by the function that the service's triggers call. */
    private static final String SHOW_HALF = """
            select count(*) from (
                select show_offers(array_agg(id))
                from (select id, row_number() over (order by id) / 5000 as part from offer
                      where (id < '80000000-0000-0000-0000-000000000000') = %s) half
                group by part) shown""";

    private final String jdbcUrl;

    /** @param jdbcUrl with the superuser in it: it stops triggers */
    public FranceOffers(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /**
     * What a pupil asks: a word for a trade, a week, and the place around which to look.
     *
     * @param text all letters
     */
    public record Asked(String text, Week week, double lat, double lon) {}

    public boolean areThere() {
        try (Connection connection = connect();
                ResultSet found =
                        connection.createStatement().executeQuery("select to_regclass('bench.ready') is not null")) {
            return found.next() && found.getBoolean(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** @param places code, name, latitude, longitude, people, km² of each */
    public void make(Stream<List<String>> places, TerritoryPack pack, int offers) throws SQLException, IOException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create schema bench;
                    create table bench.commune (code text, name text, lat float8, lon float8, population int, km2 float8);
                    create table bench.trade (code text, keywords text[], sentences text[]);
                    create table bench.week (n int, week text)""");
            copy(connection, "bench.commune", places);
            copy(connection, "bench.trade", pack.table("trades.csv").stream().map(FranceOffers::trade));
            LocalDate first = LocalDate.now(java.time.ZoneId.of("Europe/Paris")).plusWeeks(3);
            copy(
                    connection,
                    "bench.week",
                    IntStream.range(0, WEEKS)
                            .mapToObj(n -> List.of(
                                    String.valueOf(n),
                                    Week.containing(first.plusWeeks(n)).value())));
            statement.execute("set bench.offers = " + offers);
            statement.execute("set synchronous_commit = off");
            statement.execute(resource("/search/offers.sql"));
        }
        show();
    }

    /** In two halves at once; the indexes afterwards. */
    private void show() throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            List<String> indexes = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("""
                    select indexdef, indexname from pg_indexes
                    where tablename = 'shown_offer' and indexname <> 'shown_offer_pkey'""")) {
                List<String> names = new ArrayList<>();
                while (found.next()) {
                    indexes.add(found.getString(1));
                    names.add(found.getString(2));
                }
                for (String name : names) {
                    connection.createStatement().execute("drop index " + name);
                }
            }
            together(Stream.of(true, false).map(SHOW_HALF::formatted).toList());
            together(indexes);
            statement.execute("vacuum analyze shown_offer");
            statement.execute("create table bench.ready ()");
            statement.execute("checkpoint");
        }
    }

    private void together(List<String> statements) {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> done = new ArrayList<>();
            for (String sql : statements) {
                done.add(threads.submit(() -> {
                    try (Connection own = connect()) {
                        own.createStatement().execute("set maintenance_work_mem = '512MB'");
                        own.createStatement().execute("set synchronous_commit = off");
                        own.createStatement().execute(sql);
                    }
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The same each time. Places as people live; trades as often as they are there; the first weeks more often. */
    public List<Asked> searches(int count) throws SQLException {
        var random = new Random(2027);
        List<String> words = new ArrayList<>();
        List<String> weeks = weeks();
        List<double[]> places = new ArrayList<>();
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            try (ResultSet word =
                    statement.executeQuery("select distinct w from bench.trade, unnest(keywords) w order by w")) {
                while (word.next()) {
                    if (word.getString(1).matches("\\p{L}{4,}")) {
                        words.add(word.getString(1));
                    }
                }
            }
            try (ResultSet place = statement.executeQuery("select lat, lon, upto from bench.share order by upto")) {
                while (place.next()) {
                    places.add(new double[] {place.getDouble(1), place.getDouble(2), place.getDouble(3)});
                }
            }
        }
        double[] upTo = places.stream().mapToDouble(place -> place[2]).toArray();
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    int at = Arrays.binarySearch(upTo, random.nextDouble());
                    double[] place = places.get(Math.min(at < 0 ? -at - 1 : at, upTo.length - 1));
                    return new Asked(
                            words.get(random.nextInt(words.size())),
                            Week.of(weeks.get((int) (Math.pow(random.nextDouble(), 1.5) * WEEKS))),
                            place[0] + random.nextGaussian(0, 0.01),
                            place[1] + random.nextGaussian(0, 0.01));
                })
                .toList();
    }

    /** Those that offers have, the first one first. */
    public List<String> weeks() throws SQLException {
        try (Connection connection = connect();
                ResultSet week = connection.createStatement().executeQuery("select week from bench.week order by n")) {
            List<String> weeks = new ArrayList<>();
            while (week.next()) {
                weeks.add(week.getString(1));
            }
            return weeks;
        }
    }

    /** The places of a file of communes as the national statistics give it. */
    public static Stream<List<String>> communes(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        try (var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(text))) {
            return rows.getRecords().stream()
                    .filter(row -> !row.get("lat").isEmpty()
                            && row.get("population_2021").matches("[1-9][0-9]*"))
                    .map(FranceOffers::commune)
                    .toList()
                    .stream();
        }
    }

    private static List<String> commune(CSVRecord row) {
        String km2 = row.get("superficie_km2");
        return List.of(
                row.get("insee_com"),
                row.get("commune_article"),
                row.get("lat"),
                row.get("lng"),
                row.get("population_2021"),
                km2.isEmpty() ? "10" : km2);
    }

    private static List<String> trade(Row row) {
        return List.of(
                row.text("code"),
                array(row.list("keywords")),
                array(Stream.concat(
                        Stream.of(row.text("does")),
                        Arrays.stream(row.text("definition").split("(?<=\\.) ")))));
    }

    private static String array(Stream<String> values) {
        return values.map(value -> '"' + value.replace("\\", "").replace("\"", "") + '"')
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private static void copy(Connection connection, String table, Stream<List<String>> rows)
            throws SQLException, IOException {
        var text = new StringBuilder();
        rows.forEach(
                row -> text.append(String.join("\t", row).replace("\\", "")).append('\n'));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new StringReader(text.toString()));
    }

    private static String resource(String name) {
        try (InputStream in = FranceOffers.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(String.format(Locale.ROOT, "%s is not there", name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl);
    }
}
