package fr.stagein.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The numbers in request bodies: each needs its unit and range. */
final class RequestNumbers {

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode description;

    /** @param description an OpenAPI document */
    RequestNumbers(JsonNode description) {
        this.description = description;
    }

    /** What to write where, for each number without a description. */
    List<String> withoutDescription() {
        List<String> missing = new ArrayList<>();
        for (String name : ofRequests()) {
            description
                    .path("components")
                    .path("schemas")
                    .path(name)
                    .path("properties")
                    .properties()
                    .forEach(property -> {
                        boolean described = !property.getValue()
                                .path("description")
                                .asString("")
                                .isBlank();
                        if (isNumber(property.getValue()) && !described) {
                            missing.add(
                                    "%s.%s: a number without a description. Add \"@param %s <meaning, unit, range>\" to the Javadoc of the record %s."
                                            .formatted(name, property.getKey(), property.getKey(), name));
                        }
                    });
        }
        return missing;
    }

    /** Schemas that request bodies are made of. */
    private Set<String> ofRequests() {
        Set<String> found = new TreeSet<>();
        Deque<JsonNode> next = new ArrayDeque<>();
        description.path("paths").forEach(path -> path.forEach(operation -> next.add(operation.path("requestBody"))));
        while (!next.isEmpty()) {
            JsonNode node = next.poll();
            String reference = node.path("$ref").asString("");
            if (reference.startsWith(SCHEMAS) && found.add(reference.substring(SCHEMAS.length()))) {
                next.add(description.path("components").path("schemas").path(reference.substring(SCHEMAS.length())));
            }
            node.forEach(next::add);
        }
        return found;
    }

    private static boolean isNumber(JsonNode schema) {
        String type = schema.path("type").toString();
        return type.contains("integer") || type.contains("number");
    }
}
