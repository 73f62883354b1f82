package fr.stagein.documents;

import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The tree of a document before it is set. Texts go in as text nodes and never through a parser, so that no text can become
 * markup; each is cleaned, shaped and checked for glyphs on its way in.
 */
final class Page {

    /** An entry of the outline. */
    private record Mark(String name, String id) {}

    private final Fonts fonts;
    private final Document tree;
    private final Element body;
    private final List<Mark> marks = new ArrayList<>();

    Page(Fonts fonts, String title, String style) {
        this.fonts = fonts;
        this.tree = empty();
        Element html = tree.createElement("html");
        html.setAttribute("lang", "fr");
        tree.appendChild(html);
        Element head = in(html, "head");
        write(in(head, "title"), "titre", title);
        Element description = in(head, "meta");
        description.setAttribute("name", "description");
        description.setAttribute("content", PrintedText.of(title));
        in(head, "style").setTextContent(style);
        this.body = in(html, "body");
    }

    Element body() {
        return body;
    }

    Element in(Element parent, String name) {
        Element child = tree.createElement(name);
        parent.appendChild(child);
        return child;
    }

    Element in(Element parent, String name, String style) {
        Element child = in(parent, name);
        child.setAttribute("class", style);
        return child;
    }

    /**
     * @param field what a reader knows the text by, for the message when it cannot be printed
     * @throws MissingGlyph when a character has no glyph
     */
    void write(Element into, String field, String text) {
        String printed = PrintedText.of(text);
        List<String> missing = fonts.missing(printed);
        if (!missing.isEmpty()) {
            throw new MissingGlyph(PrintedText.of(field), missing);
        }
        String[] lines = printed.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                in(into, "br");
            }
            if (!lines[line].isEmpty()) {
                into.appendChild(tree.createTextNode(lines[line]));
            }
        }
    }

    /** Makes the element a target of the outline. */
    void mark(Element element, String name) {
        String id = "s" + (marks.size() + 1);
        element.setAttribute("id", id);
        marks.add(new Mark(PrintedText.of(name).replace('\n', ' '), id));
    }

    Document done() {
        Element head = (Element) tree.getElementsByTagName("head").item(0);
        Element bookmarks = in(head, "bookmarks");
        for (Mark mark : marks) {
            Element bookmark = in(bookmarks, "bookmark");
            bookmark.setAttribute("name", mark.name());
            bookmark.setAttribute("href", "#" + mark.id());
        }
        return tree;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
