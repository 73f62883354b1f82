package fr.stagein.schools.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as the writers of libraries do not write them. */
public final class RawWorkbook {

    private static final String USUAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String USUAL_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String STRICT_LINKS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";

    /** One style that shows a number as a day: {@code s="1"}. */
    private static final String STYLES =
            "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs>";

    private final boolean strict;
    private String properties = "";
    private String styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>" + STYLES;
    private String strings = "";
    private final List<String> sheets = new ArrayList<>();
    private final Map<String, String> parts = new LinkedHashMap<>();

    private RawWorkbook(boolean strict) {
        this.strict = strict;
    }

    public static RawWorkbook usual() {
        return new RawWorkbook(false);
    }

    public static RawWorkbook strict() {
        return new RawWorkbook(true);
    }

    public RawWorkbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public RawWorkbook styles(String xml) {
        styles = xml;
        return this;
    }

    public RawWorkbook strings(String xml) {
        strings = xml;
        return this;
    }

    public RawWorkbook sheet(String name, String... rows) {
        return content(name, "", "<sheetData>" + String.join("", rows) + "</sheetData>");
    }

    public RawWorkbook hidden(String name, String... rows) {
        return content(name, " state=\"hidden\"", "<sheetData>" + String.join("", rows) + "</sheetData>");
    }

    /** @param state an attribute of the sheet in the workbook, or nothing */
    public RawWorkbook content(String name, String state, String content) {
        int number = sheets.size() + 1;
        sheets.add("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>".formatted(name, number, state, number));
        parts.put("worksheets/sheet" + number + ".xml", root("worksheet", content));
        return this;
    }

    private String root(String name, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + name + " xmlns=\"" + (strict ? STRICT : USUAL)
                + "\" xmlns:r=\"" + links() + "\">" + content + "</" + name + ">";
    }

    private String links() {
        return strict ? STRICT_LINKS : USUAL_LINKS;
    }

    public byte[] file() {
        List<String> relationships = new ArrayList<>();
        for (int i = 1; i <= sheets.size(); i++) {
            relationships.add(relationship("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        relationships.add(relationship("styles", "styles", "styles.xml"));
        relationships.add(relationship("strings", "sharedStrings", "/xl/sharedStrings.xml"));
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            put(zip, "_rels/.rels", relationships(List.of(relationship("rId1", "officeDocument", "xl/workbook.xml"))));
            put(zip, "xl/_rels/workbook.xml.rels", relationships(relationships));
            put(
                    zip,
                    "xl/workbook.xml",
                    root("workbook", properties + "<sheets>" + String.join("", sheets) + "</sheets>"));
            put(zip, "xl/styles.xml", root("styleSheet", styles));
            put(zip, "xl/sharedStrings.xml", root("sst", strings));
            for (var part : parts.entrySet()) {
                put(zip, "xl/" + part.getKey(), part.getValue());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private String relationship(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, links(), type, target);
    }

    private static String relationships(List<String> all) {
        return "<Relationships xmlns=\"" + PACKAGE_LINKS + "\">" + String.join("", all) + "</Relationships>";
    }

    public static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    public static String hiddenRow(String... cells) {
        return "<row hidden=\"1\">" + String.join("", cells) + "</row>";
    }

    public static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    public static String number(String number) {
        return "<c><v>" + number + "</v></c>";
    }

    /** A number that the sheet shows as a day. */
    public static String day(String number) {
        return "<c s=\"1\"><v>" + number + "</v></c>";
    }

    public static String failed(String shown) {
        return "<c t=\"e\"><f>A1/0</f><v>" + shown + "</v></c>";
    }

    public static String texts(String... texts) {
        var cells = new StringBuilder();
        for (String text : texts) {
            cells.append(text(text));
        }
        return cells.toString();
    }
}
