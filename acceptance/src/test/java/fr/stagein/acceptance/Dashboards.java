package fr.stagein.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboards in k8s/observability. */
final class Dashboards {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Dashboards() {}

    record Dashboard(Path file, JsonNode json) {

        String uid() {
            return json.get("uid").asString();
        }

        List<JsonNode> panels() {
            return json.get("panels").valueStream().toList();
        }

        List<JsonNode> variables() {
            return json.get("templating").get("list").valueStream().toList();
        }

        boolean has(String variable) {
            return variables().stream()
                    .anyMatch(one -> one.get("name").asString().equals(variable));
        }

        @Override
        public String toString() {
            return uid();
        }
    }

    static List<Dashboard> all() {
        try (Stream<Path> files = Files.list(Prometheus.FILES.resolve("dashboards"))) {
            return files.sorted()
                    .map(file -> new Dashboard(file, JSON.readTree(file.toFile())))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
