package fr.stagein.operator;

import fr.stagein.events.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a service may do with the territory's topics and groups, and with nobody else's. */
final class KafkaRights {

    private KafkaRights() {}

    static List<Map<String, Object>> of(Part part, String territory) {
        String prefix = "stagein." + territory + ".";
        List<Map<String, Object>> rights = new ArrayList<>();
        // At its start it looks whether the topics are there.
        rights.add(right("topic", prefix, "prefix", "Describe", "DescribeConfigs"));
        for (Stream<?> stream : part.reads) {
            rights.add(right("topic", stream.topic(territory), "literal", "Read", "Describe"));
            // What it cannot take it parks beside the stream, on a topic of its own.
            rights.add(right(
                    "topic",
                    stream.topic(territory) + "." + part.service() + ".",
                    "prefix",
                    "Create",
                    "Read",
                    "Write",
                    "Describe"));
        }
        for (Stream<?> stream : part.writes) {
            rights.add(right("topic", stream.topic(territory), "literal", "Write", "Describe"));
        }
        rights.add(right("group", prefix + part.service() + ".", "prefix", "Read", "Describe"));
        return rights;
    }

    private static Map<String, Object> right(String type, String name, String pattern, String... operations) {
        return Map.of(
                "resource", Map.of("type", type, "name", name, "patternType", pattern),
                "operations", List.of(operations));
    }
}
