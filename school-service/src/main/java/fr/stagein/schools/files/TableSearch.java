package fr.stagein.schools.files;

import fr.stagein.schools.files.Table.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line of headers among the first lines of a sheet, and keeps of those below it only what the caller reads:
 * school software writes sixty columns of which we know a dozen.
 */
final class TableSearch {

    /** Above the headers there may be a title, the school's name, the day of the export. */
    private static final int HEADER_WITHIN = 10;
    /** Signs of all that is kept. 5,000 pupils with two guardians are under one million. */
    private static final long MOST_SIGNS = 6_000_000;

    /** What the caller looks for, and what is left of the bounds of the whole file. */
    static final class Wanted {

        private final Function<Line, Set<Integer>> headers;
        private final int atLeast;
        private int linesLeft;
        private long signsLeft = MOST_SIGNS;

        Wanted(Function<Line, Set<Integer>> headers, int atLeast, int maxLines) {
            this.headers = headers;
            this.atLeast = atLeast;
            this.linesLeft = maxLines;
        }

        /** The same, to be read again in another way. */
        Wanted anew() {
            return new Wanted(headers, atLeast, linesLeft);
        }

        int known(Line header) {
            return headers.apply(header).size();
        }

        private void look(Line line) throws Unreadable {
            for (Cell cell : line.cells()) {
                signsLeft -= cell.shown().length();
            }
            if (signsLeft < 0) {
                throw new Unreadable(Unreadable.Reason.TOO_LARGE);
            }
        }

        private void keep() throws Unreadable {
            if (--linesLeft < 0) {
                throw new Unreadable(Unreadable.Reason.TOO_LARGE);
            }
        }
    }

    private final Wanted wanted;
    private final BitSet hiddenColumns = new BitSet();
    private final List<Line> first = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Line header;
    private @Nullable BitSet columns;
    private boolean anything;

    TableSearch(Wanted wanted) {
        this.wanted = wanted;
    }

    void hideColumns(int from, int to) {
        hiddenColumns.set(from, Math.max(from, Math.min(to, Table.MOST_COLUMNS)));
    }

    /** Whether what stands there could be kept. */
    boolean wants(int column) {
        return column < Table.MOST_COLUMNS && (columns == null || columns.get(column));
    }

    /** @param line not blank; it may lack what is not wanted */
    void add(Line line) throws Unreadable {
        anything = true;
        if (columns == null) {
            wanted.look(line);
            first.add(line);
            if (first.size() == HEADER_WITHIN) {
                decide();
            }
        } else if (header != null) {
            wanted.look(line);
            keep(line);
        }
    }

    boolean sawAnything() {
        return anything;
    }

    Optional<Table> table(@Nullable String sheet) throws Unreadable {
        if (columns == null) {
            decide();
        }
        Line found = header;
        if (found == null) {
            return Optional.empty();
        }
        List<String> hidden = wanted.headers.apply(found).stream()
                .filter(hiddenColumns::get)
                .sorted()
                .map(column -> found.cell(column).shown())
                .toList();
        return Optional.of(new Table(sheet, withoutHidden(found), lines, hidden));
    }

    private void decide() throws Unreadable {
        int most = wanted.atLeast - 1;
        for (Line line : first) {
            int known = line.hidden() ? 0 : wanted.headers.apply(line).size();
            if (known > most) {
                header = line;
                most = known;
            }
        }
        BitSet kept = new BitSet();
        columns = kept;
        if (header != null) {
            wanted.headers.apply(withoutHidden(header)).forEach(kept::set);
            kept.andNot(hiddenColumns);
            for (Line line : first.subList(first.indexOf(header) + 1, first.size())) {
                keep(line);
            }
        }
        first.clear();
    }

    /** A hidden column's header is nobody's, so that another of the same meaning is found. */
    private Line withoutHidden(Line line) {
        if (hiddenColumns.isEmpty()) {
            return line;
        }
        List<Cell> cells = new ArrayList<>(line.cells());
        for (int column = 0; column < cells.size(); column++) {
            if (hiddenColumns.get(column)) {
                cells.set(column, Line.EMPTY);
            }
        }
        return new Line(line.number(), cells, line.hidden());
    }

    private void keep(Line line) throws Unreadable {
        wanted.keep();
        lines.add(narrow(line));
    }

    private Line narrow(Line line) {
        List<Cell> cells = new ArrayList<>();
        BitSet kept = columns == null ? new BitSet() : columns;
        for (int column = 0; column < Math.min(line.cells().size(), kept.length()); column++) {
            cells.add(kept.get(column) ? line.cell(column) : Line.EMPTY);
        }
        return new Line(line.number(), cells, line.hidden());
    }
}
