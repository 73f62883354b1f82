package fr.stagein.documents;

import java.util.List;

/** A text has characters that no font of ours can print. The message never holds the text itself, which may be a name. */
public final class MissingGlyph extends RuntimeException {

    private final String field;
    private final transient List<String> characters;

    MissingGlyph(String field, List<String> characters) {
        super("Cannot print in \"" + field + "\": " + String.join(" ", characters));
        this.field = field;
        this.characters = List.copyOf(characters);
    }

    /** The label that stands before the text on the page, or the heading above it. */
    public String field() {
        return field;
    }

    /** Each character once, in the order found. */
    public List<String> characters() {
        return characters;
    }
}
