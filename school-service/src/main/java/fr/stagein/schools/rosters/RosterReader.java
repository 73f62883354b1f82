package fr.stagein.schools.rosters;

import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.files.Table;
import fr.stagein.schools.files.Table.Line;
import fr.stagein.schools.files.Tables;
import fr.stagein.schools.files.Tables.NotRead;
import fr.stagein.schools.files.Unreadable;
import fr.stagein.schools.rosters.Sheet.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes pupils of a file's lines, and says of each line and each sheet that is none why. */
final class RosterReader {

    private static final int MOST_PUPILS = 5_000;

    private final LocalDate today;
    private final RosterLines lines = new RosterLines();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean anyRead;

    private RosterReader(LocalDate today) {
        this.today = today;
    }

    /** @throws Rejection if there is no list of pupils in the file at all */
    static Roster read(byte[] file, LocalDate today) {
        Tables tables;
        try {
            tables = Tables.of(file, line -> Set.copyOf(Column.in(line).values()), 2, MOST_PUPILS);
        } catch (Unreadable unreadable) {
            throw Rejection.field("file", code(unreadable.reason()));
        }
        var reader = new RosterReader(today);
        for (Tables.Found sheet : tables.sheets()) {
            switch (sheet) {
                case Table table -> reader.take(table);
                case NotRead none -> reader.note(none);
            }
        }
        reader.requireAny();
        return reader.lines.roster(reader.sheets);
    }

    private static String code(Unreadable.Reason reason) {
        return switch (reason) {
            case EMPTY -> "roster-empty";
            case NOT_A_TABLE -> "roster-not-a-table";
            case OLD_EXCEL -> "roster-old-excel";
            case OPEN_DOCUMENT -> "roster-open-document";
            case BINARY_WORKBOOK -> "roster-binary-workbook";
            case LOCKED -> "roster-locked";
            case BROKEN -> "roster-broken";
            case TOO_LARGE -> "roster-too-long";
            case NO_HEADERS -> "roster-no-headers";
        };
    }

    private void take(Table table) {
        Map<Column, Integer> columns = Column.in(table.header());
        String sheet = table.sheet();
        String classOfSheet =
                sheet != null && !columns.containsKey(Column.CLASS) && ClassNames.isOne(sheet) ? sheet : null;
        Set<Column> missing = EnumSet.copyOf(Column.NEEDED);
        missing.removeAll(columns.keySet());
        if (classOfSheet != null) {
            missing.remove(Column.CLASS);
        }
        if (!missing.isEmpty()) {
            note(
                    sheet,
                    Status.NO_LIST,
                    0,
                    missing.stream().map(RosterReader::frenchName).toList());
            return;
        }
        Status status = classOfSheet == null ? Status.READ : Status.CLASS_BY_NAME;
        if (table.lines().isEmpty()) {
            note(sheet, Status.EMPTY, 0, List.of());
            return;
        }
        note(sheet, status, table.lines().size(), table.hiddenColumns());
        var reader = new LineReader(sheet, columns, classOfSheet, today, lines);
        for (Line line : table.lines()) {
            reader.take(line);
        }
        anyRead = true;
    }

    private void note(NotRead sheet) {
        Status status =
                switch (sheet.why()) {
                    case HIDDEN -> Status.HIDDEN;
                    case EMPTY -> Status.EMPTY;
                    case NO_HEADERS -> Status.NO_HEADERS;
                };
        note(sheet.sheet(), status, 0, List.of());
    }

    private void note(@Nullable String sheet, Status status, int lines, List<String> columns) {
        sheets.add(new Sheet(sheet == null ? "" : sheet, status, lines, columns));
    }

    private void requireAny() {
        if (anyRead) {
            return;
        }
        for (Sheet sheet : sheets) {
            if (sheet.status() == Status.NO_LIST) {
                throw Rejection.field("file", "roster-columns", String.join(", ", sheet.columns()));
            }
        }
        Set<Status> all = sheets.stream().map(Sheet::status).collect(Collectors.toSet());
        throw Rejection.field(
                "file",
                all.contains(Status.NO_HEADERS)
                        ? "roster-no-headers"
                        : all.contains(Status.HIDDEN) ? "roster-hidden" : "roster-empty");
    }

    /** As the header would be written. */
    private static String frenchName(Column column) {
        return switch (column) {
            case LAST_NAME -> "Nom";
            case FIRST_NAME -> "Prénom";
            case BIRTH_DATE -> "Date de naissance";
            default -> "Classe";
        };
    }
}
