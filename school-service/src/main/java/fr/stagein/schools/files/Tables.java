package fr.stagein.schools.files;

import fr.stagein.schools.files.Table.Line;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a table whatever it was saved as. */
public final class Tables {

    private static final char[] DELIMITERS = {';', ',', '\t'};
    /** Above the headers there may be a title, the school's name, the day of the export. */
    private static final int HEADER_WITHIN = 10;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Tables() {}

    /** A file that holds no table, for a reason a person can act on. */
    public static final class Unreadable extends Exception {
        public enum Reason {
            EMPTY,
            /** The old Excel format, a PDF, a picture. */
            NOT_A_TABLE,
            BROKEN,
            TOO_MANY_LINES,
            NO_HEADERS
        }

        private final Reason reason;

        Unreadable(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /**
     * @param recognised how many of a line's cells are headers that the caller knows
     * @param atLeast so many make a line of headers
     * @param maxLines more are refused
     */
    public static Table read(byte[] file, ToIntFunction<Line> recognised, int atLeast, int maxLines) throws Unreadable {
        if (file.length == 0) {
            throw new Unreadable(Unreadable.Reason.EMPTY);
        }
        if (begins(file, ZIP)) {
            return table(Workbook.lines(file, maxLines), recognised, atLeast).orElseThrow(() -> noHeaders());
        }
        String text = decode(file);
        if (text.isBlank()) {
            throw new Unreadable(Unreadable.Reason.EMPTY);
        }
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable(Unreadable.Reason.NOT_A_TABLE);
        }
        Table best = null;
        boolean broken = false;
        for (char delimiter : DELIMITERS) {
            try {
                var found = table(csv(text, delimiter, maxLines), recognised, atLeast);
                if (found.isPresent()
                        && (best == null
                                || recognised.applyAsInt(found.get().header())
                                        > recognised.applyAsInt(best.header()))) {
                    best = found.get();
                }
            } catch (UncheckedIOException | IOException otherDialect) {
                broken = true;
            }
        }
        if (best == null) {
            throw broken ? new Unreadable(Unreadable.Reason.BROKEN) : noHeaders();
        }
        return best;
    }

    private static Unreadable noHeaders() {
        return new Unreadable(Unreadable.Reason.NO_HEADERS);
    }

    private static Optional<Table> table(List<Line> lines, ToIntFunction<Line> recognised, int atLeast) {
        Line header = null;
        for (Line line : lines.subList(0, Math.min(HEADER_WITHIN, lines.size()))) {
            int known = recognised.applyAsInt(line);
            if (known >= atLeast && (header == null || known > recognised.applyAsInt(header))) {
                header = line;
            }
        }
        if (header == null) {
            return Optional.empty();
        }
        int after = lines.indexOf(header) + 1;
        return Optional.of(new Table(header, lines.subList(after, lines.size())));
    }

    private static List<Line> csv(String text, char delimiter, int maxLines) throws IOException, Unreadable {
        List<Line> lines = new ArrayList<>();
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            long begins = 1;
            for (CSVRecord row : parser) {
                var line = new Line(
                        (int) begins,
                        row.stream()
                                .limit(Table.MOST_COLUMNS)
                                .<Cell>map(Cell.Text::new)
                                .toList());
                begins = parser.getCurrentLineNumber() + 1;
                if (!line.isBlank()) {
                    lines.add(line);
                }
                if (lines.size() > maxLines + HEADER_WITHIN) {
                    throw new Unreadable(Unreadable.Reason.TOO_MANY_LINES);
                }
            }
        }
        return lines;
    }

    private static String decode(byte[] file) {
        if (begins(file, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(file, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || begins(file, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
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

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }
}
