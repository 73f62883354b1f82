package fr.stagein.schools.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Files that are made to hurt. */
class TablesTest {

    private static final int LAST_OF_EXCEL = 16_383;

    @Test
    void a_line_is_as_wide_as_a_list_can_be_whatever_stands_at_its_far_end() throws Exception {
        for (byte[] file : new byte[][] {workbook(), csv()}) {
            Table table = Tables.read(file, line -> line.cell(0).shown().equals("Nom") ? 1 : 0, 1, 10);
            assertThat(table.lines()).hasSize(1).allSatisfy(line -> {
                assertThat(line.cell(0).shown()).isEqualTo("Martin");
                assertThat(line.cells()).hasSize(Table.MOST_COLUMNS);
                assertThat(line.cell(LAST_OF_EXCEL).isBlank()).isTrue();
            });
        }
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
