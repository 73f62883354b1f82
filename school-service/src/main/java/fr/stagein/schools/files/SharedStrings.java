package fr.stagein.schools.files;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The texts of a workbook, which its cells name by number. */
final class SharedStrings {

    private static final int MOST = 300_000;
    private static final long MOST_SIGNS = 8_000_000;

    private final List<String> texts = new ArrayList<>();
    private long signs;

    void read(BoundedXml xml) throws XMLStreamException, Unreadable {
        while (xml.next()) {
            if (xml.starts("si")) {
                String text = RichText.read(xml, "si");
                signs += text.length();
                if (texts.size() >= MOST || signs > MOST_SIGNS) {
                    throw new Unreadable(Unreadable.Reason.TOO_LARGE);
                }
                texts.add(text);
            }
        }
    }

    /** Empty where there is no such text. */
    String at(String number) {
        try {
            int index = Integer.parseInt(number.strip());
            return index >= 0 && index < texts.size() ? texts.get(index) : "";
        } catch (NumberFormatException noNumber) {
            return "";
        }
    }
}
