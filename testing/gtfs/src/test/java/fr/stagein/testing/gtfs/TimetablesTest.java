package fr.stagein.testing.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mobilitydata.gtfsvalidator.input.CountryCode;
import org.mobilitydata.gtfsvalidator.runner.ApplicationType;
import org.mobilitydata.gtfsvalidator.runner.ValidationRunner;
import org.mobilitydata.gtfsvalidator.runner.ValidationRunnerConfig;
import org.mobilitydata.gtfsvalidator.util.VersionResolver;

class TimetablesTest {

    private static final Path TERRITORIES = Path.of("../../territories");

    // The packs are for this school year, whenever the test runs.
    private static final LocalDate DURING_THE_YEAR = LocalDate.of(2026, 11, 25);

    private static final Logger LOG = Logger.getLogger("org.mobilitydata");

    @BeforeAll
    static void only_the_report_counts() {
        LOG.setLevel(Level.OFF);
    }

    @TempDir
    Path folder;

    static Stream<Path> feeds() throws IOException {
        try (Stream<Path> files = Files.walk(TERRITORIES, 4)) {
            return files
                    .filter(file -> file.endsWith("stop_times.txt"))
                    .map(Path::getParent)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void a_territorys_timetable_is_valid(Path feed) throws Exception {
        Path report = folder.resolve("report");
        new ValidationRunner(new VersionResolver(ApplicationType.CLI))
                .run(ValidationRunnerConfig.builder()
                        .setGtfsSource(zipped(feed).toUri())
                        .setOutputDirectory(report)
                        .setCountryCode(CountryCode.forStringOrUnknown("FR"))
                        .setDateForValidation(DURING_THE_YEAR)
                        .setSkipValidatorUpdate(true)
                        .build());

        JsonObject read = JsonParser.parseString(Files.readString(report.resolve("report.json")))
                .getAsJsonObject();
        List<JsonObject> notices = read.getAsJsonArray("notices").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
        assertThat(Files.readString(report.resolve("system_errors.json"))).doesNotContain("ERROR");
        // Neither an error nor a warning; what is only worth a note has the severity INFO.
        assertThat(notices)
                .filteredOn(notice -> !notice.get("severity").getAsString().equals("INFO"))
                .isEmpty();
    }

    private Path zipped(Path feed) throws IOException {
        Path zip = folder.resolve("feed.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8);
                Stream<Path> files = Files.list(feed)) {
            for (Path file : files.sorted().toList()) {
                out.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return zip;
    }
}
