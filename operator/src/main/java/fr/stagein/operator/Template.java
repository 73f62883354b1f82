package fr.stagein.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A manifest with places to fill in: {@code "${name}"} takes a text, {@code $[name]} a number, list or map. Both are
 * written as JSON, so no value can become more than a value.
 */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\"\\$\\{(\\w+)}\"|\\$\\{(\\w+)}|\\$\\[(\\w+)]");
    private static final Pattern BETWEEN_DOCUMENTS = Pattern.compile("(?m)^---$");

    private static final KubernetesSerialization YAML = new KubernetesSerialization();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Map<String, Object> values;

    private Template(Map<String, Object> values) {
        this.values = values;
    }

    static Template with(Map<String, ?> values) {
        return new Template(Map.copyOf(values));
    }

    Template and(Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(more);
        return new Template(Map.copyOf(all));
    }

    /** @param name of a file in the folder territory, without its ending */
    List<HasMetadata> all(String name) {
        return BETWEEN_DOCUMENTS
                .splitAsStream(filled(text(name)))
                .map(document -> (HasMetadata) YAML.unmarshal(document))
                .toList();
    }

    Stream<HasMetadata> stream(String... names) {
        return Stream.of(names).flatMap(name -> all(name).stream());
    }

    private String filled(String text) {
        return PLACE.matcher(text).replaceAll(found -> {
            String name =
                    found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
            Object value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("Nothing to fill in for " + name);
            }
            String json = json(value);
            boolean within = found.group(2) != null;
            return Matcher.quoteReplacement(within ? json.substring(1, json.length() - 1) : json);
        });
    }

    /** With sorted keys, so that a map is written the same at every start. */
    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(String name) {
        String file = "territory/" + name + ".yaml";
        try (var in = Template.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("No template " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
