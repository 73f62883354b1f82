package fr.stagein.documents;

import fr.stagein.documents.AgreementTemplate.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a template of ours. One line is one thing, so that a lawyer can read the file:
 *
 * <pre>
 * title: …            the title of the document
 * version: 1          goes up with each change of the text
 * # heading           begins a section
 * label | {key}       a fact; those that follow each other are one list, up to a line --
 * - text              a bullet
 * &#64;hours              the table of hours
 * &#64;changes            the table of what an amendment changes
 * &#64;include file       the lines of clauses/file.fr.txt
 * anything else       a paragraph
 * {key} must be given; what names {key?} is left out when it is not
 * </pre>
 */
final class TemplateReader {

    private final String id;
    private final List<Part> parts = new ArrayList<>();
    private String title = "";
    private int version;

    TemplateReader(String id) {
        this.id = id;
    }

    AgreementTemplate read() {
        lines(id);
        if (title.isEmpty() || version < 1) {
            throw new IllegalStateException("The template " + id + " has no title or no version");
        }
        return new AgreementTemplate(id, version, title, parts);
    }

    private void lines(String file) {
        resource(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(TemplateReader::typographic)
                .forEach(this::line);
    }

    private void line(String line) {
        int bar = line.indexOf(" | ");
        if (line.startsWith("title: ")) {
            title = line.substring(7);
        } else if (line.startsWith("version: ")) {
            version = Integer.parseInt(line.substring(9));
        } else if (line.startsWith("@include ")) {
            lines(line.substring(9));
        } else if (line.equals("--")) {
            parts.add(new Part.Gap());
        } else if (line.equals("@hours")) {
            parts.add(new Part.Hours());
        } else if (line.equals("@changes")) {
            parts.add(new Part.Changes());
        } else if (line.startsWith("# ")) {
            parts.add(new Part.Heading(line.substring(2)));
        } else if (line.startsWith("- ")) {
            parts.add(new Part.Bullet(line.substring(2)));
        } else if (bar > 0) {
            parts.add(new Part.Fact(line.substring(0, bar), line.substring(bar + 3)));
        } else {
            parts.add(new Part.Paragraph(line));
        }
    }

    /** What a keyboard does not have: the curved apostrophe, and no line that begins with a colon or an article's number. */
    private static String typographic(String line) {
        return line.replace('\'', '’').replaceAll(" (?=[:;!?»])|(?<=[DLR]\\.|«|\\d) (?=[0-9A-Za-z])", "\u00a0");
    }

    private static String resource(String file) {
        String path = "clauses/" + file + ".fr.txt";
        try (InputStream in = TemplateReader.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
