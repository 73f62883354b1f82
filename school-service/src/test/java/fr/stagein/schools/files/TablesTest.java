package fr.stagein.schools.files;

import static fr.stagein.schools.files.RawWorkbook.day;
import static fr.stagein.schools.files.RawWorkbook.failed;
import static fr.stagein.schools.files.RawWorkbook.hiddenRow;
import static fr.stagein.schools.files.RawWorkbook.number;
import static fr.stagein.schools.files.RawWorkbook.row;
import static fr.stagein.schools.files.RawWorkbook.text;
import static fr.stagein.schools.files.RawWorkbook.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.schools.files.Table.Line;
import fr.stagein.schools.files.Tables.NotRead;
import fr.stagein.schools.files.Tables.Why;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Workbooks as people have them, and files that are made to hurt. */
class TablesTest {

    private static final int LAST_OF_EXCEL = 16_383;
    private static final LocalDate BIRTHDAY = LocalDate.of(2012, 5, 4);
    private static final String HEADERS = row(texts("Nom", "Né le"));

    @Test
    void a_line_is_as_wide_as_what_is_read_of_it_whatever_stands_at_its_far_end() throws Exception {
        for (byte[] file : new byte[][] {workbook(), csv()}) {
            Table table = only(file);
            assertThat(table.lines()).hasSize(1).allSatisfy(line -> {
                assertThat(line.cell(0).shown()).isEqualTo("Martin");
                assertThat(line.cells()).hasSizeLessThanOrEqualTo(Table.MOST_COLUMNS);
                assertThat(line.cell(LAST_OF_EXCEL).isBlank()).isTrue();
            });
        }
    }

    @Test
    void days_count_from_1900_or_from_1904_as_the_workbook_says() throws Exception {
        for (var file : new RawWorkbook[] {RawWorkbook.usual(), RawWorkbook.strict()}) {
            String serial = "41033";
            assertThat(birthday(file.sheet("3A", HEADERS, row(text("Martin"), day(serial)))))
                    .isEqualTo(new Cell.Day(BIRTHDAY));
        }
        var from1904 = RawWorkbook.usual().from1904().sheet("3A", HEADERS, row(text("Martin"), day("39571.5")));
        assertThat(birthday(from1904)).isEqualTo(new Cell.Day(BIRTHDAY));
        var plain = RawWorkbook.usual().from1904().sheet("3A", HEADERS, row(text("Martin"), number("39571")));
        assertThat(birthday(plain))
                .isInstanceOfSatisfying(
                        Cell.Amount.class, amount -> assertThat(amount.asDay()).isEqualTo(BIRTHDAY));
    }

    @Test
    void a_strict_workbook_writes_days_as_texts() throws Exception {
        var strict = RawWorkbook.strict()
                .sheet("3A", HEADERS, row(text("Martin"), "<c t=\"d\"><v>2012-05-04T00:00:00.000</v></c>"));
        assertThat(birthday(strict)).isEqualTo(new Cell.Day(BIRTHDAY));
    }

    @Test
    void a_formula_that_failed_or_was_never_calculated_is_neither_a_text_nor_nothing() throws Exception {
        for (String cell : new String[] {failed("#N/A"), "<c><f>TODAY()</f></c>", text("#VALEUR!")}) {
            assertThat(birthday(RawWorkbook.usual().sheet("3A", HEADERS, row(text("Martin"), cell))))
                    .as(cell)
                    .isInstanceOf(Cell.Failed.class);
        }
        assertThat(birthday(RawWorkbook.usual()
                        .sheet("3A", HEADERS, row(text("Martin"), "<c t=\"str\"><f>A1</f><v>4 mai</v></c>"))))
                .isEqualTo(new Cell.Text("4 mai"));
    }

    @Test
    void every_sheet_that_the_workbook_shows_is_read_and_each_other_one_is_told() throws Exception {
        Tables tables = read(RawWorkbook.usual()
                .hidden("2025-2026", HEADERS, row(texts("Ancien", "x")))
                .content("Secret", " state=\"veryHidden\"", "<sheetData>" + HEADERS + "</sheetData>")
                .sheet("3A", row(texts("Liste de la 3A", "")), HEADERS, row(texts("Martin", "x")))
                .sheet("Effectifs", row(texts("3A", "24")))
                .sheet("Vide")
                .sheet("3B", HEADERS, row(texts("Ly", "x")))
                .file());
        assertThat(tables.read()).extracting(Table::sheet).containsExactly("3A", "3B");
        assertThat(tables.read().getFirst().lines()).extracting(Line::number).containsExactly(3);
        assertThat(tables.sheets())
                .filteredOn(NotRead.class::isInstance)
                .containsExactly(
                        new NotRead("2025-2026", Why.HIDDEN),
                        new NotRead("Secret", Why.HIDDEN),
                        new NotRead("Effectifs", Why.NO_HEADERS),
                        new NotRead("Vide", Why.EMPTY));
    }

    @Test
    void hidden_lines_are_told_and_hidden_columns_are_not_read() throws Exception {
        String content = "<cols><col min=\"2\" max=\"2\" hidden=\"1\" width=\"10\"/></cols><sheetData>" + HEADERS
                + row(texts("Martin", "4 mai")) + hiddenRow(texts("Ly", "5 mai")) + "</sheetData>";
        Table table = only(RawWorkbook.usual().content("3A", "", content).file());
        assertThat(table.hiddenColumns()).containsExactly("Né le");
        assertThat(table.lines()).extracting(Line::hidden).containsExactly(false, true);
        assertThat(table.lines())
                .allSatisfy(line -> assertThat(line.cell(1).isBlank()).isTrue());
    }

    @Test
    void texts_are_taken_from_the_shared_ones_in_all_their_pieces_without_reading_aids() throws Exception {
        var file = RawWorkbook.usual()
                .strings("<si><r><t>Mar</t></r><r><t>tin</t></r><rPh sb=\"0\" eb=\"1\"><t>マ</t></rPh></si>")
                .sheet("3A", HEADERS, row("<c t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>7</v></c>"));
        assertThat(only(file.file()).lines().getFirst().cell(0)).isEqualTo(new Cell.Text("Martin"));
    }

    @Test
    void a_format_is_a_days_by_its_day_or_year_alone() {
        assertThat(CellFormats.isDay("d-mmm")).isTrue();
        assertThat(CellFormats.isDay("[$-40C]mmmm")).isTrue();
        assertThat(CellFormats.isDay("[Red]0.00\"d\"")).isFalse();
        assertThat(CellFormats.isDay("General")).isFalse();
        assertThat(CellFormats.isDay("# ?/?")).isFalse();
    }

    @Test
    void what_is_no_workbook_of_today_is_told_by_its_kind() throws Exception {
        byte[] ole = new byte[600];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                ole,
                0,
                8);
        assertRefused(ole, Unreadable.Reason.OLD_EXCEL);
        byte[] locked = Arrays.copyOf(ole, 700);
        byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, locked, 620, mark.length);
        assertRefused(locked, Unreadable.Reason.LOCKED);
        assertRefused(
                zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), Unreadable.Reason.OPEN_DOCUMENT);
        assertRefused(
                zip(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\""
                                + " Target=\"xl/workbook.bin\"/></Relationships>"),
                Unreadable.Reason.BINARY_WORKBOOK);
        assertRefused(zip("hello.txt", "hello"), Unreadable.Reason.NOT_A_TABLE);
        byte[] cut = RawWorkbook.usual().sheet("3A", HEADERS).file();
        assertRefused(Arrays.copyOf(cut, cut.length / 2), Unreadable.Reason.BROKEN);
        assertRefused(RawWorkbook.usual().sheet("3A", HEADERS, "<row>", "</c>").file(), Unreadable.Reason.BROKEN);
        assertRefused(
                RawWorkbook.usual()
                        .sheet("3A", HEADERS, row("<c><v>&stolen;</v></c>"))
                        .file(),
                Unreadable.Reason.BROKEN);
    }

    @Test
    void what_a_list_may_hold_is_still_read_when_it_is_long() throws Exception {
        String rows = IntStream.range(0, 5_000)
                .mapToObj(
                        i -> row(texts("Nom" + i, "04/05/2012"), texts("autre").repeat(40)))
                .collect(Collectors.joining());
        assertThat(only(RawWorkbook.usual().sheet("Tous", HEADERS, rows).file()).lines())
                .hasSize(5_000);
    }

    @Test
    void a_number_is_shown_without_the_zeros_that_spreadsheets_add() {
        assertThat(new Cell.Amount(new BigDecimal("301.0"), BIRTHDAY).shown()).isEqualTo("301");
        assertThatThrownBy(() -> new Cell.Amount(new BigDecimal("1E+999999999"), BIRTHDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Cell birthday(RawWorkbook file) throws Unreadable {
        return only(file.file()).lines().getFirst().cell(1);
    }

    private static Table only(byte[] file) throws Unreadable {
        assertThat(read(file).read()).hasSize(1);
        return read(file).read().getFirst();
    }

    private static Tables read(byte[] file) throws Unreadable {
        return Tables.of(file, line -> line.cell(0).shown().equals("Nom") ? Set.of(0, 1) : Set.of(), 1, 5_000);
    }

    private static void assertRefused(byte[] file, Unreadable.Reason reason) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static byte[] zip(String name, String content) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(file, "Stage-IN", "1.0");
                var sheet = workbook.newWorksheet("3e A")) {
            sheet.value(0, 0, "Nom");
            sheet.value(1, 0, "Martin");
            sheet.value(1, LAST_OF_EXCEL, "far");
        }
        return file.toByteArray();
    }

    private static byte[] csv() {
        return ("Nom\nMartin" + ";".repeat(LAST_OF_EXCEL) + "far\n").getBytes(StandardCharsets.UTF_8);
    }
}
