package fr.stagein.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary names what there is, and nothing else. */
class GlossaryTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> SERVICES =
            List.of("school-service", "offer-service", "application-service", "notification-service");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern CREATED = Pattern.compile("(?im)^create table (?:if not exists )?([a-z_]+)");
    private static final Pattern DROPPED = Pattern.compile("(?im)^drop table (?:if exists )?([a-z_]+)");

    private static final int PACKAGES = 2;
    private static final int TABLES = 3;
    private static final int STREAMS = 4;

    private final List<String[]> rows = read(ROOT.resolve("docs/glossary.md"))
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
            .map(line -> line.substring(1).split("\\|"))
            .toList();

    @Test
    void every_stream_has_its_name() {
        assertThat(named(STREAMS))
                .containsExactlyInAnyOrderElementsOf(fr.stagein.events.Stream.ALL.stream()
                        .map(stream -> stream.name())
                        .toList());
    }

    @Test
    void every_table_has_its_name() {
        Set<String> tables = new TreeSet<>();
        for (String module :
                List.of("school-service", "offer-service", "application-service", "notification-service", "platform")) {
            files(ROOT.resolve(module).resolve("src/main/resources/db"), ".sql").forEach(file -> {
                found(CREATED, read(file)).forEach(tables::add);
                found(DROPPED, read(file)).forEach(tables::remove);
            });
        }
        assertThat(named(TABLES)).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void every_feature_has_its_name() {
        Set<String> features = SERVICES.stream()
                .flatMap(service -> files(ROOT.resolve(service).resolve("src/main/java"), ".java"))
                .map(file -> file.getParent().toString().replace('\\', '/').replaceFirst(".*/fr/stagein/", ""))
                .filter(folder -> folder.contains("/"))
                .map(folder -> folder.replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ours = named(PACKAGES).stream()
                .filter(name -> !name.startsWith("platform."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ours).containsExactlyInAnyOrderElementsOf(features);
        assertThat(named(PACKAGES).stream().filter(name -> name.startsWith("platform.")))
                .allSatisfy(name -> assertThat(ROOT.resolve("platform/src/main/java/fr/stagein")
                                .resolve(name.replace('.', '/')))
                        .isDirectory());
    }

    private Set<String> named(int column) {
        return rows.stream()
                .filter(row -> row.length > column)
                .flatMap(row -> found(NAME, row[column]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
