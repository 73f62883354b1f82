package fr.stagein.schools.files;

import fr.stagein.schools.files.Table.Line;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A table as text: CSV with any of the usual separators, in any of the usual encodings. */
final class SeparatedText {

    private static final char[] DELIMITERS = {';', ',', '\t'};
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private SeparatedText() {}

    static Table table(byte[] file, TableSearch.Wanted wanted) throws Unreadable {
        String text = decode(file);
        if (text.isBlank()) {
            throw new Unreadable(Unreadable.Reason.EMPTY);
        }
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable(Unreadable.Reason.NOT_A_TABLE);
        }
        Table best = null;
        int most = 0;
        Unreadable.@Nullable Reason failed = null;
        for (char delimiter : DELIMITERS) {
            try {
                Optional<Table> found = read(text, delimiter, wanted.anew());
                int known = found.map(table -> wanted.known(table.header())).orElse(0);
                if (known > most) {
                    best = found.orElseThrow();
                    most = known;
                }
            } catch (UncheckedIOException | IOException otherDialect) {
                boolean tooLarge = otherDialect instanceof TooLarge || otherDialect.getCause() instanceof TooLarge;
                failed = tooLarge ? Unreadable.Reason.TOO_LARGE : failed == null ? Unreadable.Reason.BROKEN : failed;
            } catch (Unreadable tooLarge) {
                failed = tooLarge.reason();
            }
        }
        if (best == null) {
            throw new Unreadable(failed == null ? Unreadable.Reason.NO_HEADERS : failed);
        }
        return best;
    }

    private static Optional<Table> read(String text, char delimiter, TableSearch.Wanted wanted)
            throws IOException, Unreadable {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        var search = new TableSearch(wanted);
        try (var narrow = new NarrowReader(new StringReader(text), delimiter);
                var parser = format.parse(narrow)) {
            long begins = 1;
            for (CSVRecord row : parser) {
                narrow.nextLine();
                int number = (int) begins;
                begins = parser.getCurrentLineNumber() + 1;
                if (!isBlank(row)) {
                    search.add(new Line(number, cells(row, search)));
                }
            }
        }
        return search.table(null);
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(cell -> TextFolding.clean(cell).isEmpty());
    }

    private static List<Cell> cells(CSVRecord row, TableSearch search) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.size(), Table.MOST_COLUMNS); column++) {
            cells.add(search.wants(column) ? Cell.text(row.get(column)) : Line.EMPTY);
        }
        return cells;
    }

    private static String decode(byte[] file) {
        if (Tables.begins(file, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        }
        if (Tables.begins(file, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || Tables.begins(file, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(file, WINDOWS);
        }
    }

    /** Ends where one line has so many separators that its cells alone would fill the memory. */
    private static final class NarrowReader extends FilterReader {

        private static final int MOST = 20_000;

        private final char delimiter;
        private int since;

        NarrowReader(Reader text, char delimiter) {
            super(text);
            this.delimiter = delimiter;
        }

        void nextLine() {
            since = 0;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count((char) next);
            return next;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            for (int i = 0; i < read; i++) {
                count(into[from + i]);
            }
            return read;
        }

        private void count(char sign) throws IOException {
            if (sign == delimiter && ++since > MOST) {
                throw new TooLarge("A line of more than " + MOST + " cells");
            }
        }
    }
}
