package fr.stagein.schools.files;

import java.util.List;

/** A table with its line of headers found. */
public record Table(Line header, List<Line> lines) {

    /** No list is wider. A line can be: a small file with one cell at the far end of each would fill the memory. */
    static final int MOST_COLUMNS = 200;

    public Table {
        lines = List.copyOf(lines);
    }

    /** @param number where it begins in the file, from 1, as an editor or Excel counts */
    public record Line(int number, List<Cell> cells) {

        static final Cell EMPTY = new Cell.Text("");

        public Line {
            cells = List.copyOf(cells);
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
