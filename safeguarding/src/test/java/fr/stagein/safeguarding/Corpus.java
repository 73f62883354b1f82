package fr.stagein.safeguarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The examples of {@code corpus/contacts.tsv}. */
final class Corpus {

    private Corpus() {}

    /** @param kinds names of what is to be found */
    record Example(SortedSet<String> kinds, String text) {}

    static List<Example> examples() {
        try {
            return Files.readAllLines(Path.of("corpus", "contacts.tsv")).stream()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Corpus::example)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Example example(String line) {
        int tab = line.indexOf('\t');
        String kinds = line.substring(0, tab);
        return new Example(
                kinds.equals("-") ? new TreeSet<>() : new TreeSet<>(List.of(kinds.split(","))),
                unescaped(line.substring(tab + 1)));
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (text.startsWith("\\u", at)) {
                plain.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                at += 5;
            } else if (text.startsWith("\\n", at)) {
                plain.append('\n');
                at++;
            } else {
                plain.append(text.charAt(at));
            }
        }
        return plain.toString();
    }
}
