package fr.stagein.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checked-in schemas are what others rely on: {@code -Dschemas.update=true} writes only what breaks nobody. */
class SchemasTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final boolean UPDATE = Boolean.getBoolean("schemas.update");

    static List<EventType<?>> types() {
        return EventType.ALL;
    }

    @ParameterizedTest
    @MethodSource("types")
    void no_change_breaks_a_consumer_of_the_schema_before(EventType<?> type) throws IOException {
        Path file = RESOURCES.resolve("schemas").resolve(type.id() + ".json");
        ObjectNode now = Schemas.of(type);
        if (UPDATE && !Files.exists(file)) {
            Files.writeString(file, Schemas.JSON.writeValueAsString(now) + "\n");
        }
        JsonNode before = Schemas.JSON.readTree(file.toFile());
        assertThat(Compatibility.breaks(before, now))
                .as("%s needs a new version: .v2 beside .v1, until no consumer reads .v1", type.id())
                .isEmpty();
        if (UPDATE) {
            Files.writeString(file, Schemas.JSON.writeValueAsString(now) + "\n");
        }
        assertThat(Schemas.JSON.readTree(file.toFile()))
                .as("the schema is behind the record: run with -Dschemas.update=true")
                .isEqualTo(now);
    }

    @Test
    void no_type_that_was_published_is_forgotten() throws IOException {
        try (var files = Files.list(RESOURCES.resolve("schemas"))) {
            Set<String> published = files.map(
                            file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toSet());
            assertThat(EventType.ALL.stream().map(EventType::id)).containsExactlyInAnyOrderElementsOf(published);
        }
    }

    @Test
    void the_asyncapi_document_says_the_same() throws IOException {
        Path file = RESOURCES.resolve("asyncapi.json");
        ObjectNode now = Schemas.asyncApi();
        if (UPDATE) {
            Files.writeString(file, Schemas.JSON.writeValueAsString(now) + "\n");
        }
        assertThat(Schemas.JSON.readTree(file.toFile())).isEqualTo(now);
    }

    @Test
    void a_field_more_breaks_nobody() {
        assertThat(breaksAfter(schema -> properties(schema).putObject("remark").put("type", "string")))
                .isEmpty();
    }

    @Test
    void a_field_less_breaks_its_readers() {
        assertThat(breaksAfter(schema -> properties(schema).remove("title"))).isNotEmpty();
    }

    @Test
    void a_field_of_another_kind_breaks_its_readers() {
        assertThat(breaksAfter(schema -> properties(schema).putObject("title").put("type", "integer")))
                .containsExactly("$.title: type was \"string\", is \"integer\"");
    }

    @Test
    void a_field_that_may_now_be_missing_breaks_who_relies_on_it() {
        assertThat(breaksAfter(schema -> {
                    ArrayNode required = (ArrayNode) schema.get("required");
                    required.removeAll();
                }))
                .contains("$.title: was always there, may now be missing");
    }

    @Test
    void a_value_that_nobody_knows_breaks_who_has_no_case_for_it() {
        assertThat(breaksAfter(
                        schema -> ((ArrayNode) properties(schema).get("status").get("enum")).add("PAUSED")))
                .containsExactly("$.status: values that nobody knows yet: [PAUSED]");
    }

    @Test
    void what_lies_deeper_counts_too() {
        assertThat(breaksAfter(schema -> properties(
                                (ObjectNode) properties(schema).get("weeks").get("items"))
                        .remove("seats")))
                .contains("$.weeks[].seats: is gone");
    }

    private static List<String> breaksAfter(Consumer<ObjectNode> change) {
        ObjectNode before = Schemas.of(EventType.OFFER_PUBLISHED);
        ObjectNode after = before.deepCopy();
        change.accept(after);
        return Compatibility.breaks(before, after);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }
}
