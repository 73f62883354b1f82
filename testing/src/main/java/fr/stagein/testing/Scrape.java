package fr.stagein.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A service's metrics, requested as Prometheus requests them. */
public final class Scrape {

    /** The Accept header that Prometheus 2.42 sends. */
    private static final String AS_PROMETHEUS = "application/openmetrics-text;version=1.0.0,"
            + "application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1";

    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");

    /** Most values of a label: with more it grows with the number of people. */
    private static final int MOST_VALUES = 250;

    private static final int MOST_SERIES = 8_000;

    /** Label names that would hold personal data. */
    private static final Set<String> OF_PEOPLE = Set.of(
            "account", "email", "mail", "user", "username", "student", "person", "phone", "session", "ip", "token");

    private static final Pattern OF_ONE = Pattern.compile(
            "@|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[0-9]{7}|[0-9a-f]{32}");

    private final List<OpenMetrics.Sample> samples;

    private Scrape(List<OpenMetrics.Sample> samples) {
        this.samples = samples;
    }

    public static Scrape of(MockMvcTester http) {
        return of(accept -> {
            var answer = http.get()
                    .uri("/actuator/prometheus")
                    .header("Accept", accept)
                    .exchange();
            assertThat(answer).hasStatusOk();
            return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
        });
    }

    /** @param answer to a request for /actuator/prometheus with this Accept */
    public static Scrape of(UnaryOperator<String> answer) {
        return new Scrape(OpenMetrics.read(answer.apply(AS_PROMETHEUS)).samples());
    }

    /**
     * Prometheus's own reader of its older format, where it is installed (Debian: prometheus). Its warnings about names
     * are ignored; what it cannot parse is a failure.
     */
    public static void readByPromtool(MockMvcTester http) throws IOException, InterruptedException {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isExecutable(PROMTOOL), "needs promtool");
        var answer = http.get()
                .uri("/actuator/prometheus")
                .header("Accept", "text/plain;version=0.0.4")
                .exchange();
        Process promtool = new ProcessBuilder(PROMTOOL.toString(), "check", "metrics")
                .redirectErrorStream(true)
                .start();
        Thread.ofVirtual().start(() -> {
            try (var in = promtool.getOutputStream()) {
                in.write(answer.getResponse().getContentAsByteArray());
            } catch (IOException told) {
                // Its exit tells.
            }
        });
        String said = new String(promtool.getInputStream().readAllBytes(), UTF_8);
        assertThat(promtool.waitFor()).as(said).isIn(0, 3);
    }

    /** Otherwise a test of exemplars would prove nothing. */
    public Scrape hasTraces() {
        assertThat(samples).anyMatch(OpenMetrics.Sample::exemplar);
        return this;
    }

    public Scrape has(String... names) {
        assertThat(samples.stream().map(OpenMetrics.Sample::name).collect(Collectors.toSet()))
                .contains(names);
        return this;
    }

    /** The value of the one series with this name and these labels among its own. */
    public double value(String name, Map<String, String> labels) {
        List<OpenMetrics.Sample> found = samples.stream()
                .filter(sample ->
                        sample.name().equals(name) && sample.labels().entrySet().containsAll(labels.entrySet()))
                .toList();
        assertThat(found).as("%s %s", name, labels).hasSize(1);
        return found.getFirst().value();
    }

    /**
     * Every series has the labels of service and territory; none holds personal data; none grows with the number of
     * people.
     */
    public Scrape isOfNobody(String application, String territory) {
        assertThat(samples).hasSizeLessThan(MOST_SERIES).allSatisfy(sample -> {
            assertThat(sample.labels())
                    .containsEntry("application", application)
                    .containsEntry("territory", territory);
            sample.labels().forEach((label, value) -> {
                assertThat(OF_PEOPLE).doesNotContain(label);
                // A territory under test has a number of its own, as has a broker that coordinates (2^31 less its own).
                assertThat(OF_ONE.matcher(value.replace(territory, "territory").replaceAll("^node-\\d+$", "node"))
                                .find())
                        .as("%s of %s: %s", label, sample.name(), value)
                        .isFalse();
            });
        });
        samples.stream()
                .flatMap(sample -> sample.labels().entrySet().stream()
                        .map(label -> Map.entry(sample.name() + " " + label.getKey(), label.getValue())))
                .distinct()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.counting()))
                .forEach((label, values) -> assertThat(values).as(label).isLessThan(MOST_VALUES));
        return this;
    }
}
