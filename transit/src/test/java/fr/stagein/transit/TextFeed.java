package fr.stagein.transit;

import fr.stagein.transit.feed.FeedReader;
import fr.stagein.transit.feed.FeedReport;
import fr.stagein.transit.feed.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The tables of a feed as text, from which an archive is made, and which can be looked into row by row. */
final class TextFeed {

    private final Map<String, List<String>> tables = new LinkedHashMap<>();
    /** Asked for again and again, and never while rows are added. */
    private final Map<String, List<Map<String, String>>> split = new LinkedHashMap<>();

    TextFeed table(String file, String header) {
        tables.put(file, new ArrayList<>(List.of(header)));
        return this;
    }

    TextFeed row(String file, Object... values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(String.valueOf(value));
        }
        split.remove(file);
        tables.get(file).add(String.join(",", texts));
        return this;
    }

    /** A table given whole. */
    TextFeed text(String file, String content) {
        split.remove(file);
        tables.put(file, new ArrayList<>(content.lines().toList()));
        return this;
    }

    TextFeed change(String file, UnaryOperator<String> change) {
        return text(file, change.apply(String.join("\n", tables.get(file))));
    }

    /** Each row by its columns; empty where there is no such table. */
    List<Map<String, String>> rows(String file) {
        return split.computeIfAbsent(file, this::split);
    }

    private List<Map<String, String>> split(String file) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> lines = tables.getOrDefault(file, List.of());
        for (int i = 1; i < lines.size(); i++) {
            String[] names = lines.getFirst().split(",", -1);
            String[] values = lines.get(i).split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < names.length; column++) {
                row.put(names[column], column < values.length ? values[column] : "");
            }
            rows.add(row);
        }
        return rows;
    }

    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, List<String>> table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey()));
                zip.write(String.join("\n", table.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    FeedReport read() {
        try {
            return FeedReader.read("essai", new ByteArrayInputStream(zip()), ReadLimits.REGION);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        tables.forEach((file, lines) -> text.append("== ")
                .append(file)
                .append('\n')
                .append(String.join("\n", lines))
                .append('\n'));
        return text.toString();
    }
}
