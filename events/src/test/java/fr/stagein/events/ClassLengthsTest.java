package fr.stagein.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class that one cannot read at one sitting does more than one thing. */
class ClassLengthsTest {

    private static final Path ROOT = Path.of("..");
    private static final int MOST_LINES = 300;

    @Test
    void no_class_of_the_product_has_more_than_300_lines() throws IOException {
        List<Map.Entry<Path, Long>> files = sources();

        assertThat(files).hasSizeGreaterThan(500);
        assertThat(files).filteredOn(file -> file.getValue() > MOST_LINES).isEmpty();
    }

    /** The Java sources of all modules but their tests, with their lines. */
    private static List<Map.Entry<Path, Long>> sources() throws IOException {
        List<Map.Entry<Path, Long>> files = new ArrayList<>();
        for (Path folder : mainFolders()) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> files.add(Map.entry(file, lines(file))));
            }
        }
        return files;
    }

    /** Two levels: a module may have modules of its own, such as {@code platform/http}. */
    private static List<Path> mainFolders() throws IOException {
        try (Stream<Path> modules = Files.walk(ROOT, 2)) {
            return modules.filter(module -> Files.isRegularFile(module.resolve("pom.xml")))
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
