package fr.stagein.schools.files;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A text in pieces of different looks, without the reading aids that East Asian workbooks put beside it. */
final class RichText {

    /** Excel's own bound. */
    static final int MOST_SIGNS = 32_767;

    private RichText() {}

    /** @param within the element that the reader stands on; it stands on its end afterwards */
    static String read(BoundedXml xml, String within) throws XMLStreamException, Unreadable {
        var text = new StringBuilder();
        boolean shown = false;
        boolean aid = false;
        while (xml.next() && !xml.ends(within)) {
            if (xml.starts("rPh") || xml.ends("rPh")) {
                aid = xml.starts("rPh");
            } else if (xml.starts("t") || xml.ends("t")) {
                shown = xml.starts("t") && !aid;
            } else if (shown) {
                append(text, xml.text());
            }
        }
        return text.toString();
    }

    static void append(StringBuilder text, @Nullable String piece) throws Unreadable {
        if (piece != null) {
            text.append(piece);
            if (text.length() > MOST_SIGNS) {
                throw new Unreadable(Unreadable.Reason.TOO_LARGE);
            }
        }
    }
}
