package fr.stagein.schools.files;

import static fr.stagein.schools.files.RawWorkbook.number;
import static fr.stagein.schools.files.RawWorkbook.row;
import static fr.stagein.schools.files.RawWorkbook.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files that are made to fill the memory of who opens them. */
enum HostileFiles {
    MANY_SHARED_STRINGS("TOO_LARGE") {
        @Override
        byte[] file() {
            return RawWorkbook.usual()
                    .strings("<si><t>abcd</t></si>".repeat(2_000_000))
                    .sheet("3A", row(text("Nom")), row("<c t=\"s\"><v>1999999</v></c>"))
                    .file();
        }
    },
    ONE_LONG_STRING_IN_MANY_CELLS("TOO_LARGE") {
        @Override
        byte[] file() {
            return RawWorkbook.usual()
                    .strings("<si><t>" + "a".repeat(32_000) + "</t></si>")
                    .sheet(
                            "3A",
                            row(text("Nom")),
                            row("<c t=\"s\"><v>0</v></c>").repeat(4_000))
                    .file();
        }
    },
    ONE_ENDLESS_CELL("TOO_LARGE") {
        @Override
        byte[] file() {
            return RawWorkbook.usual()
                    .sheet("3A", row(text("Nom")), row(text("a".repeat(30 << 20))))
                    .file();
        }
    },
    ONE_ENDLESS_ATTRIBUTE("TOO_LARGE") {
        @Override
        byte[] file() {
            return RawWorkbook.usual()
                    .sheet("3A", row(text("Nom")), "<row r=\"" + "1".repeat(30 << 20) + "\"/>")
                    .file();
        }
    },
    ONE_ENDLESS_COMMENT("TOO_LARGE") {
        @Override
        byte[] file() {
            return RawWorkbook.usual()
                    .sheet("3A", row(text("Nom")), "<!--" + "a".repeat(30 << 20) + "-->")
                    .file();
        }
    },
    MANY_STYLES("TOO_LARGE") {
        @Override
        byte[] file() {
            return RawWorkbook.usual()
                    .styles("<cellXfs>" + "<xf numFmtId=\"14\"/>".repeat(1_500_000) + "</cellXfs>")
                    .sheet("3A", row(text("Nom")))
                    .file();
        }
    },
    DEEP_ELEMENTS("TOO_LARGE") {
        @Override
        byte[] file() {
            return RawWorkbook.usual().sheet("3A", "<a>".repeat(5_000_000)).file();
        }
    },
    MANY_NAMES("TOO_LARGE") {
        @Override
        byte[] file() {
            return RawWorkbook.usual()
                    .sheet("3A", many(400_000, i -> "<a" + i + "/>"))
                    .file();
        }
    },
    MANY_ATTRIBUTE_NAMES("TOO_LARGE") {
        @Override
        byte[] file() {
            return RawWorkbook.usual()
                    .sheet("3A", many(400_000, i -> "<a b" + i + "=\"\"/>"))
                    .file();
        }
    },
    MANY_PARTS("TOO_LARGE") {
        @Override
        byte[] file() throws IOException {
            var file = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(file)) {
                for (int i = 0; i < 15_000; i++) {
                    zip.putNextEntry(new ZipEntry(Integer.toString(i)));
                }
            }
            return file.toByteArray();
        }
    },
    MORE_LINES_THAN_A_SCHOOL_HAS("TOO_LARGE") {
        @Override
        byte[] file() {
            return RawWorkbook.usual()
                    .sheet("3A", row(text("Nom")), row(text("Martin")).repeat(700_000))
                    .file();
        }
    },
    A_NUMBER_OF_A_BILLION_DIGITS("1E+999999999") {
        @Override
        byte[] file() {
            return RawWorkbook.usual()
                    .sheet("3A", row(text("Nom")), row(number("1E+999999999")))
                    .file();
        }
    },
    AN_EXPONENT_THAT_IS_NO_NUMBER("1E+99999999999") {
        @Override
        byte[] file() {
            return RawWorkbook.usual()
                    .sheet("3A", row(text("Nom")), row(number("1E+99999999999")))
                    .file();
        }
    },
    FAR_CELLS("Martin") {
        @Override
        byte[] file() {
            String far = "<c r=\"XFD2\" t=\"inlineStr\"><is><t>far</t></is></c>";
            return RawWorkbook.usual()
                    .sheet("3A", row(text("Nom")), row(text("Martin"), far).repeat(5_000))
                    .file();
        }
    },
    A_LINE_OF_NOTHING_BUT_SEPARATORS("TOO_LARGE") {
        @Override
        byte[] file() {
            return ("Nom;x\n" + ";".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
        }
    },
    WIDE_LINES("Martin") {
        @Override
        byte[] file() {
            return ("Nom\n" + ("Martin" + ";x".repeat(15_000) + "\n").repeat(60)).getBytes(StandardCharsets.UTF_8);
        }
    };

    /** The reason why it is refused, or what stands in the first cell below the headers. */
    final String outcome;

    HostileFiles(String outcome) {
        this.outcome = outcome;
    }

    abstract byte[] file() throws IOException;

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }

    static String read(byte[] file) {
        try {
            Tables tables =
                    Tables.of(file, line -> line.cell(0).shown().equals("Nom") ? Set.of(0) : Set.of(), 1, 5_000);
            return tables.read().getFirst().lines().getFirst().cell(0).shown();
        } catch (Unreadable unreadable) {
            return unreadable.reason().name();
        }
    }
}
