package fr.stagein.testing.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One endpoint as an OpenAPI description has it.
 *
 * @param path with its placeholders
 * @param body the schema of what it takes, or null
 * @param bodyType media type of the body, or null
 * @param api the whole description, for references
 */
public record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable JsonNode body,
        @Nullable String bodyType,
        JsonNode api) {

    /** @param in {@code path}, {@code query} or {@code header} */
    record Parameter(String in, String name, JsonNode schema) {}

    public static List<Operation> of(JsonNode api) {
        List<Operation> operations = new ArrayList<>();
        api.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(method -> operations.add(of(api, path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    private static Operation of(JsonNode api, String path, String method, JsonNode described) {
        List<Parameter> parameters = described
                .path("parameters")
                .valueStream()
                .map(one ->
                        new Parameter(one.get("in").asString(), one.get("name").asString(), one.path("schema")))
                .toList();
        var content =
                described.path("requestBody").path("content").propertyStream().findFirst();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                content.map(type -> type.getValue().path("schema")).orElse(null),
                content.map(type -> type.getKey()).orElse(null),
                api);
    }

    /** The schema that a reference leads to. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : api.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
