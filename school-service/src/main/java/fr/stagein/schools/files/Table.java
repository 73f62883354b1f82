package fr.stagein.schools.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with its line of headers found.
 *
 * @param sheet of a workbook; null where the file is one table
 * @param lines of them only the columns that the caller reads
 * @param hiddenColumns headers that the caller would read and that the workbook does not show: they were not read
 */
public record Table(@Nullable String sheet, Line header, List<Line> lines, List<String> hiddenColumns)
        implements Tables.Found {

    /** No list is wider. A line can be: a small file with one cell at the far end of each would fill the memory. */
    static final int MOST_COLUMNS = 200;

    public Table {
        lines = List.copyOf(lines);
        hiddenColumns = List.copyOf(hiddenColumns);
    }

    /**
     * @param number where it begins in the file, from 1, as an editor or Excel counts
     * @param hidden the workbook does not show it, because of a filter for instance
     */
    public record Line(int number, List<Cell> cells, boolean hidden) {

        static final Cell EMPTY = new Cell.Text("");

        public Line {
            cells = List.copyOf(cells);
        }

        Line(int number, List<Cell> cells) {
            this(number, cells, false);
        }

        /** The cell, or an empty one where the line is shorter or the column is not there. */
        public Cell cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : EMPTY;
        }

        public boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }
    }
}
