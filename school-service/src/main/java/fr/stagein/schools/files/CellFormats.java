package fr.stagein.schools.files;

import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Which of a workbook's formats show a number as a day. */
final class CellFormats {

    /** Excel's own bound. */
    private static final int MOST = 65_490;

    private static final int LONGEST = 255;
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*+\"?|\\[[^\\[\\]]*+]|\\\\.|_.|\\*.");

    private final BitSet dayFormats = new BitSet();
    private final BitSet dayStyles = new BitSet();
    private int styles;

    CellFormats() {
        // Those that a workbook does not write down: dates of all languages, then of East Asian ones.
        dayFormats.set(14, 18);
        dayFormats.set(22);
        dayFormats.set(27, 32);
        dayFormats.set(34, 37);
        dayFormats.set(50, 59);
    }

    void read(BoundedXml xml) throws XMLStreamException, Unreadable {
        boolean inCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                int id = xml.number("numFmtId");
                String code = xml.attribute("formatCode");
                if (id >= 0 && id <= MOST && code != null) {
                    dayFormats.set(id, isDay(code));
                }
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                inCells = xml.starts("cellXfs");
            } else if (inCells && xml.starts("xf")) {
                if (styles >= MOST) {
                    throw new Unreadable(Unreadable.Reason.TOO_LARGE);
                }
                int format = xml.number("numFmtId");
                dayStyles.set(styles++, format >= 0 && dayFormats.get(format));
            }
        }
    }

    boolean showsDay(int style) {
        return style >= 0 && dayStyles.get(style);
    }

    /** A format with a day or a year in it. */
    static boolean isDay(String format) {
        if (format.length() > LONGEST || format.equalsIgnoreCase("General")) {
            return false;
        }
        String plain = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return plain.contains("d") || plain.contains("y") || plain.contains("mmm");
    }
}
