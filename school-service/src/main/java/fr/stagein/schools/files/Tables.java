package fr.stagein.schools.files;

import fr.stagein.schools.files.Table.Line;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * The tables of one file, whatever it was saved as.
 *
 * @param sheets in the order of the workbook
 */
public record Tables(List<Found> sheets) {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Excel until 2003, and every workbook with a password. */
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /**
     * What is kept of a file is bounded, and so is the sum: on the day the year begins many schools send theirs at once,
     * and each waits for the one before.
     */
    private static final Semaphore ONE_AFTER_THE_OTHER = new Semaphore(1, true);

    public Tables {
        sheets = List.copyOf(sheets);
    }

    /** A table, or a sheet that is none or that the workbook does not show. */
    public sealed interface Found permits Table, NotRead {}

    public record NotRead(String sheet, Why why) implements Found {}

    public enum Why {
        /** The workbook does not show the sheet. */
        HIDDEN,
        EMPTY,
        /** No line of headers: a cover, a chart, counts. */
        NO_HEADERS
    }

    /**
     * @param headers the columns of a line whose headers the caller knows; it reads these columns
     * @param atLeast so many make a line of headers
     * @param maxLines of all tables together; more are refused
     * @throws Unreadable if it is none of the kinds of files we read, or too large
     */
    public static Tables of(byte[] file, Function<Line, Set<Integer>> headers, int atLeast, int maxLines)
            throws Unreadable {
        if (file.length == 0) {
            throw new Unreadable(Unreadable.Reason.EMPTY);
        }
        if (begins(file, COMPOUND)) {
            throw new Unreadable(contains(file, LOCKED) ? Unreadable.Reason.LOCKED : Unreadable.Reason.OLD_EXCEL);
        }
        var search = new TableSearch.Wanted(headers, atLeast, maxLines);
        ONE_AFTER_THE_OTHER.acquireUninterruptibly();
        try {
            return begins(file, ZIP)
                    ? Workbook.tables(file, search)
                    : new Tables(List.of(SeparatedText.table(file, search)));
        } finally {
            ONE_AFTER_THE_OTHER.release();
        }
    }

    public List<Table> read() {
        return sheets.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    private static boolean contains(byte[] file, byte[] part) {
        for (int at = 0; at + part.length <= file.length; at++) {
            if (Arrays.equals(file, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
