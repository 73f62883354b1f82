package fr.stagein.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A scrape in the OpenMetrics text format, read as strictly as Prometheus and the format's own text do: one wrong line
 * and Prometheus refuses all of it. Maven Central has libraries that write the format, but none that reads it.
 */
public final class OpenMetrics {

    private static final Map<String, Set<String>> SUFFIXES = Map.of(
            "counter", Set.of("_total", "_created"),
            "gauge", Set.of(""),
            "histogram", Set.of("_bucket", "_sum", "_count", "_created"),
            "gaugehistogram", Set.of("_bucket", "_gsum", "_gcount"),
            "summary", Set.of("", "_sum", "_count", "_created"),
            "info", Set.of("_info"),
            "stateset", Set.of(""),
            "unknown", Set.of(""));

    private final List<Sample> samples = new ArrayList<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private String family = "";

    private OpenMetrics() {}

    /** One value of one series, and whether a trace stands beside it. */
    public record Sample(String name, Map<String, String> labels, double value, boolean exemplar) {}

    /** @throws IllegalArgumentException with the first line that the format forbids */
    public static OpenMetrics read(String text) {
        if (!text.endsWith("# EOF\n")) {
            throw new IllegalArgumentException("It does not end with # EOF");
        }
        var read = new OpenMetrics();
        Set<String> series = new HashSet<>();
        for (String line :
                text.substring(0, text.length() - "# EOF\n".length()).lines().toList()) {
            try {
                if (line.startsWith("# ")) {
                    read.describe(line.split(" ", 4));
                } else {
                    Sample sample = read.sample(line);
                    read.samples.add(sample);
                    if (!series.add(sample.name() + sample.labels())) {
                        throw new IllegalArgumentException("twice the same series");
                    }
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
                throw new IllegalArgumentException(line + "\n" + wrong.getMessage(), wrong);
            }
        }
        return read;
    }

    public List<Sample> samples() {
        return List.copyOf(samples);
    }

    private void describe(String[] parts) {
        String name = parts[2];
        if (!name.equals(family) && types.containsKey(name)) {
            throw new IllegalArgumentException("its family was told before");
        }
        family = name;
        switch (parts[1]) {
            case "TYPE" -> {
                if (!SUFFIXES.containsKey(parts[3]) || types.put(name, parts[3]) != null) {
                    throw new IllegalArgumentException("no type, or a second one");
                }
            }
            case "UNIT" -> {
                if (!name.endsWith("_" + parts[3])) {
                    throw new IllegalArgumentException("the name does not end with the unit");
                }
            }
            case "HELP" -> {}
            default -> throw new IllegalArgumentException("no such comment");
        }
    }

    private Sample sample(String line) {
        int end = 0;
        while (end < line.length() && isName(line.charAt(end))) {
            end++;
        }
        String name = line.substring(0, end);
        Map<String, String> labels = new LinkedHashMap<>();
        if (line.charAt(end) == '{') {
            end = labels(line, end + 1, labels);
        }
        String[] rest = line.substring(end).strip().split(" # ", 2);
        boolean exemplar = rest.length == 2;
        if (exemplar) {
            if (!name.endsWith("_total") && !name.endsWith("_bucket")) {
                throw new IllegalArgumentException(name + " does not support exemplars");
            }
            int closed = labels(rest[1], 1, new LinkedHashMap<>());
            number(rest[1].substring(closed).strip().split(" ", 2)[0]);
        }
        requireOfFamily(name, labels);
        return new Sample(name, labels, number(rest[0].split(" ", 2)[0]), exemplar);
    }

    private void requireOfFamily(String name, Map<String, String> labels) {
        String type = types.get(family);
        if (type == null || !name.startsWith(family)) {
            throw new IllegalArgumentException("it is not of the family " + family);
        }
        String suffix = name.substring(family.length());
        if (!SUFFIXES.getOrDefault(type, Set.of()).contains(suffix)) {
            throw new IllegalArgumentException("a " + type + " has no " + suffix);
        }
        if (suffix.equals("_bucket") != labels.containsKey("le")) {
            throw new IllegalArgumentException("a bucket, and nothing else, has le");
        }
    }

    /** @return where the text goes on behind the closing brace */
    private static int labels(String line, int from, Map<String, String> into) {
        int at = from;
        while (line.charAt(at) != '}') {
            int equals = line.indexOf("=\"", at);
            String name = line.substring(at, equals);
            if (name.isEmpty() || !name.chars().allMatch(OpenMetrics::isName)) {
                throw new IllegalArgumentException("no name of a label: " + name);
            }
            var value = new StringBuilder();
            for (at = equals + 2; line.charAt(at) != '"'; at++) {
                if (line.charAt(at) == '\\') {
                    at++;
                    if ("\\\"n".indexOf(line.charAt(at)) < 0) {
                        throw new IllegalArgumentException("no such escape");
                    }
                }
                value.append(line.charAt(at));
            }
            if (into.put(name, value.toString()) != null) {
                throw new IllegalArgumentException("twice the label " + name);
            }
            at++;
            if (line.charAt(at) == ',') {
                at++;
            }
        }
        return at + 1;
    }

    private static double number(String text) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static boolean isName(int character) {
        return character == '_'
                || character == ':'
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}
