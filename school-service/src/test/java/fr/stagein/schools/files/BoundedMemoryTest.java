package fr.stagein.schools.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service has 192 MB for all that it does; a file may have a part of them. */
class BoundedMemoryTest {

    private static final String HEAP = "-Xmx64m";
    private static final int LARGEST_UPLOAD = 2 << 20;

    @Test
    void no_small_file_needs_more_than_a_third_of_the_heap(@TempDir Path folder) throws Exception {
        List<String> expected = new ArrayList<>();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Reading.class.getName()));
        for (HostileFiles hostile : HostileFiles.values()) {
            byte[] file = hostile.file();
            assertThat(file.length).as(hostile.name()).isLessThanOrEqualTo(LARGEST_UPLOAD);
            command.add(Files.write(folder.resolve(hostile.name()), file).toString());
            expected.add(hostile + " " + hostile.outcome);
        }
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        assertThat(Files.readAllLines(output)).containsExactlyElementsOf(expected);
    }

    /** A process of its own, with a small heap. */
    static final class Reading {

        private Reading() {}

        public static void main(String[] files) throws IOException {
            for (String file : files) {
                Path path = Path.of(file);
                System.out.println(path.getFileName() + " " + HostileFiles.read(Files.readAllBytes(path)));
            }
        }
    }
}
