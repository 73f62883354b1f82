package fr.stagein.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of a schema's change would break a consumer that was written for the schema before. */
final class Compatibility {

    private Compatibility() {}

    /** One line for each thing that such a consumer would miss or not understand; none if it can go on reading. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        List<String> breaks = new ArrayList<>();
        compare("$", before, after, breaks);
        return breaks;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<String> breaks) {
        for (String keyword : List.of("type", "format", "pattern", "const")) {
            if (before.has(keyword) && !before.get(keyword).equals(after.path(keyword))) {
                breaks.add(path + ": " + keyword + " was " + before.get(keyword) + ", is " + after.path(keyword));
            }
        }
        Set<String> known = texts(before.path("enum"));
        if (before.has("enum") || after.has("enum")) {
            Set<String> unknown = texts(after.path("enum"));
            unknown.removeAll(known);
            if (!unknown.isEmpty() || !after.has("enum")) {
                breaks.add(path + ": values that nobody knows yet: " + (unknown.isEmpty() ? "any" : unknown));
            }
        }
        Set<String> sure = texts(before.path("required"));
        sure.removeAll(texts(after.path("required")));
        sure.forEach(field -> breaks.add(path + "." + field + ": was always there, may now be missing"));
        before.path("properties").properties().forEach(property -> {
            JsonNode now = after.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                breaks.add(path + "." + property.getKey() + ": is gone");
            } else {
                compare(path + "." + property.getKey(), property.getValue(), now, breaks);
            }
        });
        if (before.has("items")) {
            compare(path + "[]", before.get("items"), after.path("items"), breaks);
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
