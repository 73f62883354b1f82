package fr.stagein.schools.files;

import fr.stagein.schools.files.Tables.NotRead;
import fr.stagein.schools.files.Tables.Why;
import fr.stagein.schools.files.WorkbookPackage.Relationship;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** An Excel file (Office Open XML, usual or strict): every sheet that it shows. */
final class Workbook {

    private static final int MOST_SHEETS = 500;
    private static final LocalDate DAY_0_FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_FROM_1904 = LocalDate.of(1904, 1, 1);

    private record Sheet(
            String name, boolean hidden, @Nullable Relationship at) {}

    private final WorkbookPackage file;
    private final List<Sheet> sheets = new ArrayList<>();
    private final SharedStrings strings = new SharedStrings();
    private final CellFormats formats = new CellFormats();
    private LocalDate dayZero = DAY_0_FROM_1900;

    private Workbook(WorkbookPackage file) {
        this.file = file;
    }

    static Tables tables(byte[] bytes, TableSearch.Wanted wanted) throws Unreadable {
        try (var file = new WorkbookPackage(bytes)) {
            if (file.isOpenDocument()) {
                throw new Unreadable(Unreadable.Reason.OPEN_DOCUMENT);
            }
            var workbook = new Workbook(file);
            workbook.open();
            return workbook.read(wanted);
        } catch (TooLarge tooLarge) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE);
        } catch (XMLStreamException broken) {
            throw new Unreadable(
                    broken.getNestedException() instanceof TooLarge
                            ? Unreadable.Reason.TOO_LARGE
                            : Unreadable.Reason.BROKEN);
        } catch (IOException | RuntimeException broken) {
            // A zip that is no sound workbook fails in many ways; each says the same to the person who sent it.
            throw new Unreadable(Unreadable.Reason.BROKEN);
        }
    }

    private void open() throws IOException, XMLStreamException, Unreadable {
        String main = file.relationshipsOf("").values().stream()
                .filter(one -> one.type().equals("officeDocument"))
                .map(Relationship::part)
                .findFirst()
                .orElseThrow(() -> new Unreadable(Unreadable.Reason.NOT_A_TABLE));
        if (main.endsWith(".bin")) {
            throw new Unreadable(Unreadable.Reason.BINARY_WORKBOOK);
        }
        Map<String, Relationship> parts = file.relationshipsOf(main);
        try (InputStream part = file.part(main).orElseThrow(() -> new Unreadable(Unreadable.Reason.BROKEN));
                var xml = new BoundedXml(part)) {
            while (xml.next()) {
                if (xml.starts("workbookPr") && xml.isTrue("date1904")) {
                    dayZero = DAY_0_FROM_1904;
                } else if (xml.starts("sheet") && sheets.size() < MOST_SHEETS) {
                    String id = xml.relationship();
                    String name = xml.attribute("name");
                    String state = xml.attribute("state");
                    sheets.add(new Sheet(
                            name == null ? "" : TextFolding.clean(name),
                            state != null && !state.equals("visible"),
                            id == null ? null : parts.get(id)));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new Unreadable(Unreadable.Reason.NOT_A_TABLE);
        }
        for (Relationship one : parts.values()) {
            switch (one.type()) {
                case "sharedStrings" -> readInto(strings::read, one);
                case "styles" -> readInto(formats::read, one);
                default -> {}
            }
        }
    }

    private interface Reading {
        void from(BoundedXml xml) throws XMLStreamException, Unreadable;
    }

    private void readInto(Reading reading, Relationship at) throws IOException, XMLStreamException, Unreadable {
        Optional<InputStream> part = file.part(at.part());
        if (part.isPresent()) {
            try (InputStream content = part.get();
                    var xml = new BoundedXml(content)) {
                reading.from(xml);
            }
        }
    }

    private Tables read(TableSearch.Wanted wanted) throws IOException, XMLStreamException, Unreadable {
        List<Tables.Found> found = new ArrayList<>();
        for (Sheet sheet : sheets) {
            found.add(sheet.hidden() ? new NotRead(sheet.name(), Why.HIDDEN) : read(sheet, wanted));
        }
        return new Tables(found);
    }

    private Tables.Found read(Sheet sheet, TableSearch.Wanted wanted)
            throws IOException, XMLStreamException, Unreadable {
        var search = new TableSearch(wanted);
        Relationship at = sheet.at();
        // A sheet can also be one chart or an old dialog.
        boolean cells = at != null && at.type().equals("worksheet");
        if (at != null && cells) {
            readInto(new SheetReader(strings, formats, dayZero, search)::read, at);
        }
        Optional<Table> table = search.table(sheet.name());
        if (table.isPresent()) {
            return table.get();
        }
        return new NotRead(sheet.name(), cells && !search.sawAnything() ? Why.EMPTY : Why.NO_HEADERS);
    }
}
