package fr.stagein.schools.rosters;

import java.util.List;

/**
 * A sheet of the workbook, and what was made of it.
 *
 * @param lines that were read
 * @param columns headers that are missing, or that stand in hidden columns and were not read
 */
record Sheet(String name, Status status, int lines, List<String> columns) {

    Sheet {
        columns = List.copyOf(columns);
    }

    enum Status {
        READ,
        /** Read; it has no column for the class, and is named like one. */
        CLASS_BY_NAME,
        /** Not read: the workbook does not show it. */
        HIDDEN,
        EMPTY,
        /** Not read: no line of headers. */
        NO_HEADERS,
        /** Not read: no list of pupils, columns are missing. */
        NO_LIST;

        boolean isRead() {
            return this == READ || this == CLASS_BY_NAME;
        }
    }
}
