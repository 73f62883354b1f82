package fr.stagein.schools.files;

import fr.stagein.schools.files.Table.Line;
import fr.stagein.schools.files.Tables.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel file that has something on it. */
final class Workbook {

    /** A small zip can hold a very large file. */
    private static final long MOST_BYTES = 64 << 20;

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\[\\]]*]|\\\\.");

    private Workbook() {}

    static List<Line> lines(byte[] file, int maxLines) throws Unreadable {
        requireModest(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                List<Line> lines = new ArrayList<>();
                try (var rows = sheet.openStream()) {
                    for (Row row : (Iterable<Row>) rows::iterator) {
                        Line line = line(row);
                        if (!line.isBlank()) {
                            lines.add(line);
                        }
                        if (lines.size() > maxLines) {
                            throw new Unreadable(Unreadable.Reason.TOO_MANY_LINES);
                        }
                    }
                }
                if (!lines.isEmpty()) {
                    return lines;
                }
            }
            throw new Unreadable(Unreadable.Reason.EMPTY);
        } catch (IOException | RuntimeException broken) {
            // A zip that is no workbook fails in many ways; each says the same to the person who sent it.
            throw new Unreadable(Unreadable.Reason.NOT_A_TABLE);
        }
    }

    private static Line line(Row row) {
        List<Cell> cells = new ArrayList<>();
        int columns = Math.min(row.getCellCount(), Table.MOST_COLUMNS);
        for (int column = 0; column < columns; column++) {
            cells.add(cell(row.getCell(column)));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return Line.EMPTY;
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDay(cell.getDataFormatString())
                            && number.signum() > 0
                            && number.compareTo(BigDecimal.valueOf(100_000)) < 0
                    ? new Cell.Day(cell.asDate().toLocalDate())
                    : new Cell.Amount(number);
        }
        String text = cell.getText();
        return text == null ? Line.EMPTY : new Cell.Text(text);
    }

    /** A format with a day or a year in it. */
    private static boolean isDay(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String plain = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return plain.contains("d") || plain.contains("y");
    }

    private static void requireModest(byte[] file) throws Unreadable {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES) {
                            throw new Unreadable(Unreadable.Reason.TOO_MANY_LINES);
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable(Unreadable.Reason.BROKEN);
        }
    }
}
