package fr.stagein.transit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Memory grows with stops and trips: each shape is read, joined and searched in a process with no more than it may have. */
class SizeTest {

    @Test
    void trains_that_all_call_at_one_hub_fit_into_what_the_service_has() throws Exception {
        assertThat(loadedIn(192, "hub")).contains("300 stops, 6672 trips");
    }

    @Test
    void a_region_fits_into_150_megabytes() throws Exception {
        assertThat(loadedIn(150, "region")).contains("25000 trips");
    }

    private static String loadedIn(int megabytes, String shape) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx" + megabytes + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Load.class.getName(),
                        shape))
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(told).isZero();
        System.out.println(told.strip());
        return told;
    }
}
