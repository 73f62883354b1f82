package fr.stagein.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which package writes to which table, read from the SQL in the sources: a table has one owner, whom the others ask. */
public final class TableOwners {

    private static final Pattern CREATED = Pattern.compile("(?im)^create table (?:if not exists )?([a-z_]+)");
    private static final Pattern OWNER = Pattern.compile("^-- Package ([a-z]+)\\b");
    private static final Pattern WRITTEN = Pattern.compile("\\b(?:insert into|update|delete from)\\s+([a-z_]+)\\b");

    private TableOwners() {}

    /**
     * The tables that more than one package writes to, with these packages.
     *
     * @param sources folder of the service's Java sources
     * @param migrations folder of its migrations
     */
    public static Map<String, Set<String>> shared(Path sources, Path migrations) {
        Map<String, Set<String>> writers = writers(sources, migrations);
        writers.values().removeIf(packages -> packages.size() == 1);
        return writers;
    }

    private static Map<String, Set<String>> writers(Path sources, Path migrations) {
        Set<String> tables =
                files(migrations, ".sql").flatMap(file -> found(CREATED, file)).collect(Collectors.toSet());
        Map<String, Set<String>> writers = new TreeMap<>();
        files(sources, ".java")
                .forEach(file -> found(WRITTEN, file)
                        .filter(tables::contains)
                        .forEach(table -> writers.computeIfAbsent(table, any -> new TreeSet<>())
                                .add(packageOf(file))));
        return writers;
    }

    /**
     * The tables that another package writes to than the migration says: a line {@code -- Package <name>} names the owner of
     * the tables below it. Tables without a writer (triggers keep them) or with several ({@link #shared}) are passed over.
     */
    public static List<String> misnamed(Path sources, Path migrations) {
        Map<String, Set<String>> writers = writers(sources, migrations);
        List<String> wrong = new ArrayList<>();
        for (Path file : files(migrations, ".sql").sorted().toList()) {
            String owner = "nobody";
            for (String line : lines(file)) {
                Matcher named = OWNER.matcher(line);
                Matcher created = CREATED.matcher(line);
                if (named.find()) {
                    owner = named.group(1);
                } else if (created.find()) {
                    String table = created.group(1);
                    Set<String> packages = writers.getOrDefault(table, Set.of());
                    if (packages.size() == 1 && !packages.contains(owner)) {
                        wrong.add("%s: %s is written by %s; above it stands \"-- Package %s\""
                                .formatted(file.getFileName(), table, packages, owner));
                    }
                }
            }
        }
        return wrong;
    }

    private static String packageOf(Path file) {
        return String.valueOf(file.getName(file.getNameCount() - 2));
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        return pattern.matcher(String.join("\n", lines(file))).results().map(result -> result.group(1));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
