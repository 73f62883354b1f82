package fr.stagein.schools.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.MediaType;

/** Writes a list as an Excel file. Every cell is text: none is ever read as a formula. */
public final class Spreadsheet {

    public static final MediaType TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int NARROWEST = 8;
    private static final int WIDEST = 50;

    private Spreadsheet() {}

    /** @param rows the first holds the headers */
    public static byte[] of(List<List<String>> rows) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(file, "Stage-IN", "1.0");
                var sheet = workbook.newWorksheet("Stage-IN")) {
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, TextFolding.clean(cells.get(column)));
                    if (row == 0) {
                        sheet.style(row, column).bold().set();
                        sheet.width(column, width(rows, column));
                    }
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    private static int width(List<List<String>> rows, int column) {
        int longest = rows.stream()
                .filter(cells -> column < cells.size())
                .mapToInt(cells -> cells.get(column).length())
                .max()
                .orElse(NARROWEST);
        return Math.clamp(longest + 2L, NARROWEST, WIDEST);
    }
}
