package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.acceptance.Dashboards.Dashboard;
import fr.stagein.local.infrastructure.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Rules, dashboards and runbooks as files: what can be said of them without a system. */
class ObservabilityFilesTest {

    private static final Path RULES = Prometheus.FILES.resolve("rules");
    private static final Path RUNBOOKS = Checkout.root().resolve("docs/runbooks");
    private static final int COLUMNS = 24;

    /** Units that our panels use, as Grafana names them. */
    private static final Set<String> UNITS = Set.of("short", "s", "bytes", "percentunit", "reqps", "ops");

    private static final Set<String> KINDS = Set.of("timeseries", "stat", "table");

    @Test
    void the_operators_resource_has_the_same_rules() throws IOException {
        Path resource = Prometheus.FILES.resolve("prometheus-rule.yaml");
        String made = """
                # Made from rules/stagein.yaml by ObservabilityFilesTest with -Drules.update=true.
                apiVersion: monitoring.coreos.com/v1
                kind: PrometheusRule
                metadata:
                  name: stagein
                  labels:
                    app.kubernetes.io/part-of: stagein
                spec:
                """
                + rules().lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.isBlank() ? "" : "  " + line)
                        .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("rules.update")) {
            Files.writeString(resource, made);
        }
        assertThat(Files.readString(resource)).isEqualTo(made);
    }

    @Test
    void promtool_accepts_the_rules() throws Exception {
        Prometheus.promtool(RULES, "check", "rules", "stagein.yaml");
    }

    @Test
    void the_rules_do_what_their_tests_say() throws Exception {
        Prometheus.promtool(RULES, "test", "rules", "stagein-tests.yaml");
    }

    @Test
    void every_alert_is_tested_and_has_its_runbook() throws IOException {
        List<String> alerts = alerts();
        String tests = Files.readString(RULES.resolve("stagein-tests.yaml"));
        assertThat(alerts).hasSizeGreaterThan(10).doesNotHaveDuplicates().allSatisfy(alert -> {
            assertThat(rules()).contains("runbook_url: docs/runbooks/" + alert + ".md");
            assertThat(tests).contains("- alertname: " + alert + "\n");
            assertThat(RUNBOOKS.resolve(alert + ".md"))
                    .isRegularFile()
                    .content()
                    .startsWith("# " + alert + "\n")
                    .contains("\n## Look\n", "\n## Do\n", "\n## Done\n", "\n## Tried\n");
        });
        try (Stream<Path> runbooks = Files.list(RUNBOOKS)) {
            assertThat(runbooks.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            alerts.stream().map(alert -> alert + ".md").toList());
        }
        assertThat(count("summary: ")).isEqualTo(alerts.size());
        assertThat(count("severity: ")).isEqualTo(alerts.size());
    }

    @Test
    void every_dashboard_is_brought_along_and_has_a_name_of_its_own() throws IOException {
        String kustomization = Files.readString(Prometheus.FILES.resolve("kustomization.yaml"));
        assertThat(dashboards()).hasSize(5).extracting(Dashboard::uid).doesNotHaveDuplicates();
        assertThat(dashboards())
                .extracting(one -> one.json().get("title").asString())
                .doesNotHaveDuplicates();
        assertThat(dashboards()).allSatisfy(one -> {
            assertThat(one.file()).hasFileName(one.uid() + ".json");
            assertThat(kustomization).contains("- dashboards/" + one.file().getFileName() + "\n");
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void a_dashboard_has_the_shape_that_grafana_reads(Dashboard dashboard) {
        JsonNode json = dashboard.json();
        assertThat(json.get("schemaVersion").asInt()).isGreaterThanOrEqualTo(39);
        assertThat(json.get("description").asString()).isNotBlank();
        assertThat(dashboard.variables().getFirst().get("type").asString()).isEqualTo("datasource");
        assertThat(dashboard.has("datasource")).isTrue();
        assertThat(dashboard.panels()).isNotEmpty();
        assertThat(dashboard.panels())
                .extracting(panel -> panel.get("id").asInt())
                .doesNotHaveDuplicates();
        assertThat(dashboard.panels())
                .extracting(panel -> panel.get("title").asString())
                .doesNotHaveDuplicates();
        Set<String> taken = new HashSet<>();
        dashboard.panels().forEach(panel -> {
            String title = panel.get("title").asString();
            assertThat(panel.get("description").asString()).as(title).isNotBlank();
            assertThat(KINDS).as(title).contains(panel.get("type").asString());
            assertThat(UNITS)
                    .as(title)
                    .contains(
                            panel.get("fieldConfig").get("defaults").get("unit").asString());
            assertThat(panel.get("targets").size()).as(title).isPositive();
            List<String> letters = new ArrayList<>();
            panel.get("targets").valueStream().forEach(target -> {
                letters.add(target.get("refId").asString());
                assertThat(target.get("legendFormat").asString()).as(title).isNotBlank();
                assertThat(target.get("datasource").get("uid").asString()).isEqualTo("${datasource}");
                for (String variable : List.of("territory", "application")) {
                    assertThat(target.get("expr").asString().contains("$" + variable))
                            .as("%s: %s", title, variable)
                            .isIn(false, dashboard.has(variable));
                }
            });
            assertThat(letters).doesNotHaveDuplicates();
            place(panel.get("gridPos"), taken, title);
        });
    }

    private static void place(JsonNode at, Set<String> taken, String title) {
        assertThat(at.get("x").asInt() + at.get("w").asInt()).as(title).isLessThanOrEqualTo(COLUMNS);
        for (int x = at.get("x").asInt(); x < at.get("x").asInt() + at.get("w").asInt(); x++) {
            for (int y = at.get("y").asInt();
                    y < at.get("y").asInt() + at.get("h").asInt();
                    y++) {
                assertThat(taken.add(x + "," + y))
                        .as("%s lies over another", title)
                        .isTrue();
            }
        }
    }

    static List<Dashboard> dashboards() {
        return Dashboards.all();
    }

    private static String rules() throws IOException {
        return Files.readString(RULES.resolve("stagein.yaml"));
    }

    private static List<String> alerts() throws IOException {
        return Pattern.compile("- alert: (\\w+)")
                .matcher(rules())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static long count(String text) throws IOException {
        return rules().lines().filter(line -> line.strip().startsWith(text)).count();
    }
}
