package fr.stagein.platform.territory;

import fr.stagein.platform.queue.Causes;
import fr.stagein.territory.TerritoryFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.FileSystemResource;

/**
 * The folder that holds a territory: {@code territory.yaml} and tables in CSV. What all territories share lies in the
 * folder {@code common} beside it; a table of the territory's own goes before the shared one.
 */
public final class TerritoryPack {

    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final Logger log = LoggerFactory.getLogger(TerritoryPack.class);

    private final Path folder;

    public TerritoryPack(Path folder) {
        if (!Files.isRegularFile(folder.resolve("territory.yaml"))) {
            throw new IllegalArgumentException("No territory.yaml in " + folder.toAbsolutePath()
                    + ": set stagein.territory.folder to a territory's folder");
        }
        this.folder = folder;
    }

    /** One line of a table. */
    public record Row(Map<String, String> cells) {

        private static final Pattern BETWEEN = Pattern.compile(";");

        public Row {
            cells = Map.copyOf(cells);
        }

        /** @throws IllegalArgumentException if the table has no such column */
        public String text(String column) {
            String value = cells.get(column);
            if (value == null) {
                throw new IllegalArgumentException("The territory's table lacks the column " + column);
            }
            return value;
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }

        /** What stands between semicolons. */
        public Stream<String> list(String column) {
            return BETWEEN.splitAsStream(text(column))
                    .filter(part -> !part.isBlank())
                    .map(String::strip);
        }
    }

    /** @param id replaces the id in the file if not null: a test's own topics beside those of others */
    Territory territory(@Nullable String id) {
        TerritoryFile file = TerritoryFile.read(folder);
        return new Territory(
                id == null ? file.id() : id,
                file.name(),
                file.departments(),
                file.schoolZone(),
                file.languages(),
                file.programmes(),
                file.timeZone(),
                file.rules());
    }

    /**
     * A file of named settings, the shared one with the territory's own over it, value by value.
     *
     * @param name such as {@code retention.yaml}
     * @throws UncheckedIOException if neither can be read
     */
    public <T> Map<String, T> settings(String name, Class<T> type) {
        var sources = new MutablePropertySources();
        try {
            for (Path file : List.of(
                    folder.resolve(name), folder.resolveSibling("common").resolve(name))) {
                if (Files.exists(file)) {
                    new YamlPropertySourceLoader()
                            .load(file.toString(), new FileSystemResource(file))
                            .forEach(sources::addLast);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("", Bindable.mapOf(String.class, type))
                .orElseThrow(() -> new IllegalArgumentException("The territory has no " + name));
    }

    /** A folder of the pack, such as {@code transit}; it need not be there. */
    public Path folder(String name) {
        return folder.resolve(name);
    }

    /**
     * What becomes of each row of one table that lists things, such as places. A row that says nothing sound is left out
     * and told in the log by its line: it costs one place, not the start. Not for rules: without one of theirs a service
     * had better not start.
     *
     * @param name such as {@code communes.csv}
     * @param line may throw whatever it likes
     * @throws UncheckedIOException if the table cannot be read
     */
    public <T> List<T> each(String name, Function<Row, T> line) {
        List<T> sound = new ArrayList<>();
        int number = 1;
        for (Row row : table(name)) {
            number++;
            try {
                sound.add(line.apply(row));
            } catch (RuntimeException unsound) {
                // Its text may quote a row about people: its kind alone is told.
                log.error("{}, row {} is left out: {}", name, number, Causes.of(unsound));
            }
        }
        return sound;
    }

    /**
     * The rows of one table.
     *
     * @param name such as {@code communes.csv}
     * @throws UncheckedIOException if it cannot be read
     */
    public List<Row> table(String name) {
        Path own = folder.resolve(name);
        Path file = Files.exists(own) ? own : folder.resolveSibling("common").resolve(name);
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var rows = TABLE.parse(reader)) {
            return rows.stream().map(row -> new Row(row.toMap())).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + name + " of the territory", unreadable);
        }
    }
}
