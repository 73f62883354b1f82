package fr.stagein.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a YAML file, read strictly: what is missing, of another kind or never asked for is refused. Every scalar
 * is a text here, so that YAML's own reading of {@code 06:00} as 360 and of {@code no} as false changes nothing.
 */
final class Section {

    private final Path file;
    private final String path;
    private final int line;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Section(Path file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.line = line(node);
        if (!(node instanceof MappingNode mapping)) {
            throw new BadTerritoryFile(file, line, path, "write keys and values here, such as `key: value`");
        }
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new BadTerritoryFile(file, line(entry.getKeyNode()), path, "a key is one word");
            }
            if (entries.put(key.getValue(), entry.getValueNode()) != null) {
                throw new BadTerritoryFile(
                        file, line(key), under(key.getValue()), "stands here twice; leave one of the two");
            }
        }
    }

    /** @throws BadTerritoryFile if it is no YAML, or not one mapping */
    static Section of(Path file) {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Node root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new BadTerritoryFile(file, "is empty; copy another programme's file and change it");
            }
            return new Section(file, "", root);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new BadTerritoryFile(
                    file, mark == null ? 1 : mark.getLine() + 1, "", "is no YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            throw new BadTerritoryFile(file, "is no YAML: " + broken.getMessage());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    /** Refuses keys that nobody asked for: a misspelt one would otherwise be a rule that does not hold. */
    void end() {
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                throw new BadTerritoryFile(
                        file,
                        line(entry.getValue()),
                        under(entry.getKey()),
                        "is no key of this place; the keys are " + String.join(", ", asked));
            }
        }
    }

    Value value(String key) {
        return find(key).orElseThrow(() -> new BadTerritoryFile(file, line, under(key), "is missing; add it"));
    }

    Optional<Value> find(String key) {
        return node(key).map(node -> scalar(node, under(key)));
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Nothing too if the key stands there without a value. */
    Optional<Value> filled(String key) {
        return node(key)
                .filter(node -> !(node instanceof ScalarNode scalar)
                        || !scalar.getValue().isBlank())
                .map(node -> scalar(node, under(key)));
    }

    /** Those of its keys that have one value; whoever knows the keys still has to ask for them, or not call {@link #end}. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach((key, node) -> {
            if (node instanceof ScalarNode scalar) {
                texts.put(key, scalar.getValue().strip());
            }
        });
        return texts;
    }

    /** One value, or several between brackets. */
    List<Value> values(String key) {
        Node node = node(key).orElseThrow(() -> new BadTerritoryFile(file, line, under(key), "is missing; add it"));
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(scalar(node, under(key)));
        }
        return sequence.getValue().stream()
                .map(each -> scalar(each, under(key)))
                .toList();
    }

    Section section(String key) {
        return node(key)
                .map(node -> new Section(file, under(key), node))
                .orElseThrow(() -> new BadTerritoryFile(file, line, under(key), "is missing; add it"));
    }

    /** A list of mappings; none if the key is not there. */
    List<Section> sections(String key) {
        Node node = node(key).orElse(null);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw new BadTerritoryFile(file, line(node), under(key), "write a list here, each item after a hyphen");
        }
        List<Section> sections = new ArrayList<>();
        for (Node each : sequence.getValue()) {
            sections.add(new Section(file, under(key) + "[" + sections.size() + "]", each));
        }
        return sections;
    }

    /** Sections by names that are free. */
    Map<String, Section> named() {
        Map<String, Section> named = new LinkedHashMap<>();
        entries.forEach((key, node) -> {
            asked.add(key);
            named.put(key, new Section(file, under(key), node));
        });
        return named;
    }

    BadTerritoryFile wrong(String key, String problem) {
        Node node = entries.get(key);
        return new BadTerritoryFile(file, node == null ? line : line(node), under(key), problem);
    }

    BadTerritoryFile wrong(String problem) {
        return new BadTerritoryFile(file, line, path, problem);
    }

    private Value scalar(Node node, String at) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw new BadTerritoryFile(file, line(node), at, "write one value here");
        }
        return new Value(file, line(node), at, scalar.getValue().strip());
    }

    private Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key));
    }

    private String under(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static int line(@Nullable Node node) {
        return node == null || node.getStartMark() == null
                ? 1
                : node.getStartMark().getLine() + 1;
    }
}
