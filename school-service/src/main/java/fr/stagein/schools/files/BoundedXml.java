package fr.stagein.schools.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the XML of a workbook's part and holds nothing of it. What a parser itself keeps while it reads (open
 * elements, names, the text between two tags) is bounded too: a file of a few kilobytes can be made of nothing else.
 */
final class BoundedXml implements AutoCloseable {

    /** A cell holds 32,767 signs at most, each written with six bytes or eight at worst. */
    private static final int MOST_BETWEEN_TAGS = 1 << 19;

    private static final int MOST_NAMES = 2_000;
    private static final int DEEPEST = 64;
    private static final XMLInputFactory PARSERS = parsers();

    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int others;

    BoundedXml(InputStream part) throws XMLStreamException {
        this.xml = PARSERS.createXMLStreamReader(new Tags(part));
    }

    private static XMLInputFactory parsers() {
        var parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, false);
        return parsers;
    }

    /** Goes to the next start or end of an element, or to the next piece of text; false at the end. */
    boolean next() throws XMLStreamException, Unreadable {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    checkNames();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    return true;
                }
                default -> require(++others <= MOST_NAMES);
            }
        }
        return false;
    }

    private void checkNames() throws Unreadable {
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        others += Math.max(0, xml.getNamespaceCount() - 1);
        require(depth <= DEEPEST && names.size() <= MOST_NAMES && others <= MOST_NAMES);
    }

    private static void require(boolean bounded) throws Unreadable {
        if (!bounded) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE);
        }
    }

    /** Standing on the start of an element of this name, in whichever namespace: strict workbooks have other ones. */
    boolean starts(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** The piece of text, else null. */
    @Nullable
    String text() {
        return xml.isCharacters() ? xml.getText() : null;
    }

    /** The value of this attribute of the element that the reader stands on. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(name) && (namespace == null || namespace.isEmpty())) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The number, or -1 where there is none. */
    int number(String name) {
        String value = attribute(name);
        try {
            return value == null ? -1 : Integer.parseInt(value.strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    boolean isTrue(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    /** The value of {@code r:id}, in whichever namespace. */
    @Nullable
    String relationship() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id")
                    && namespace != null
                    && namespace.endsWith("/relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }

    /** Ends where nothing but text, a comment or one endless tag comes. */
    private static final class Tags extends FilterInputStream {

        private int since;

        Tags(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                count((byte) next);
            }
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            for (int i = 0; i < read; i++) {
                count(into[from + i]);
            }
            return read;
        }

        private void count(byte sign) throws IOException {
            since = sign == '<' ? 0 : since + 1;
            if (since > MOST_BETWEEN_TAGS) {
                throw new TooLarge("No tag in " + MOST_BETWEEN_TAGS + " bytes");
            }
        }
    }
}
