package fr.stagein.schools.directory;

import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.PriorityEducation;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.files.Table;
import fr.stagein.schools.files.Table.Line;
import fr.stagein.schools.files.Tables;
import fr.stagein.schools.files.TextFolding;
import fr.stagein.schools.files.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Ministry's directory of schools as it publishes it: some 70 columns, of which we read these.
 *
 * @param tellsPriority whether it has the column of priority education; extracts may lack it
 */
record NationalDirectory(List<Row> rows, boolean tellsPriority) {

    private static final int MOST_ROWS = 100_000;

    private enum Column {
        UAI("identifiant de l etablissement"),
        NAME("nom etablissement"),
        TYPE("type etablissement"),
        COMMUNE("code commune"),
        DEPARTMENT("code departement"),
        GENERAL("voie generale"),
        TECHNOLOGICAL("voie technologique"),
        VOCATIONAL("voie professionnelle"),
        MAIL("mail"),
        PRIORITY("appartenance education prioritaire"),
        STATE("etat");

        private final String header;

        Column(String header) {
            this.header = header;
        }
    }

    private static final Set<Column> NEEDED =
            Set.of(Column.UAI, Column.NAME, Column.TYPE, Column.COMMUNE, Column.DEPARTMENT);

    NationalDirectory {
        rows = List.copyOf(rows);
    }

    /** What a line of the directory is to us. */
    sealed interface Row {
        int line();

        /** A school for pupils of 14 and older that is open. */
        record Listed(
                int line,
                SchoolId id,
                String name,
                Kind kind,
                String communeCode,
                String department,
                String email,
                @Nullable PriorityEducation priorityEducation)
                implements Row {}

        /** A primary school, an office, a closed one. */
        record NotOurs(int line) implements Row {}

        record Wrong(int line, String code, String about, String department) implements Row {}
    }

    /** @throws Rejection if it is no such file */
    static NationalDirectory read(byte[] file) {
        Tables tables;
        try {
            tables = Tables.of(file, line -> Set.copyOf(columns(line).values()), NEEDED.size(), MOST_ROWS);
        } catch (Unreadable unreadable) {
            throw Rejection.field(
                    "file",
                    unreadable.reason() == Unreadable.Reason.TOO_LARGE
                            ? "directory-too-large"
                            : "directory-unreadable");
        }
        Table table = tables.read().stream()
                .filter(one -> columns(one.header()).keySet().containsAll(NEEDED))
                .findFirst()
                .orElseThrow(() -> Rejection.field("file", "directory-unreadable"));
        Map<Column, Integer> columns = columns(table.header());
        List<Row> rows = new ArrayList<>();
        Map<SchoolId, Integer> seen = new HashMap<>();
        for (Line line : table.lines()) {
            Row row = line.hidden() ? hidden(line, columns) : row(line, columns);
            if (row instanceof Row.Listed listed) {
                Integer before = seen.putIfAbsent(listed.id(), line.number());
                rows.add(
                        before == null
                                ? row
                                : new Row.Wrong(
                                        line.number(), "twice", listed.id() + ", " + before, listed.department()));
            } else {
                rows.add(row);
            }
        }
        return new NationalDirectory(rows, columns.containsKey(Column.PRIORITY));
    }

    private static Map<Column, Integer> columns(Line headers) {
        Map<Column, Integer> found = new HashMap<>();
        for (int i = 0; i < headers.cells().size(); i++) {
            String header = TextFolding.folded(headers.cell(i).shown());
            for (Column column : Column.values()) {
                if (column.header.equals(header)) {
                    found.putIfAbsent(column, i);
                }
            }
        }
        return found;
    }

    /** Nothing is taken from where the operator does not see it. */
    private static Row hidden(Line line, Map<Column, Integer> columns) {
        return new Row.Wrong(
                line.number(), "hidden", text(line, columns, Column.UAI), text(line, columns, Column.DEPARTMENT));
    }

    private static Row row(Line line, Map<Column, Integer> columns) {
        Kind kind = kind(line, columns);
        String state = text(line, columns, Column.STATE);
        if (kind == null || TextFolding.folded(state).equals("ferme")) {
            return new Row.NotOurs(line.number());
        }
        String uai = text(line, columns, Column.UAI);
        String department = text(line, columns, Column.DEPARTMENT).replaceFirst("^0+(?=..)", "");
        SchoolId id;
        try {
            id = SchoolId.of(uai);
        } catch (IllegalArgumentException noUai) {
            return new Row.Wrong(line.number(), "uai", uai, department);
        }
        String name = text(line, columns, Column.NAME);
        String commune = text(line, columns, Column.COMMUNE);
        if (name.isEmpty() || name.length() > 120 || !commune.matches("[0-9][0-9AB][0-9]{3}")) {
            return new Row.Wrong(line.number(), "incomplete", uai, department);
        }
        return new Row.Listed(
                line.number(),
                id,
                name,
                kind,
                commune,
                department,
                text(line, columns, Column.MAIL),
                priority(text(line, columns, Column.PRIORITY)));
    }

    private static @Nullable PriorityEducation priority(String network) {
        return switch (network.replaceAll("\\s", "").toUpperCase(Locale.ROOT)) {
            case "REP" -> PriorityEducation.REP;
            case "REP+" -> PriorityEducation.REP_PLUS;
            default -> null;
        };
    }

    private static @Nullable Kind kind(Line line, Map<Column, Integer> columns) {
        String type = TextFolding.folded(text(line, columns, Column.TYPE));
        if (type.equals("college")) {
            return Kind.COLLEGE;
        }
        if (!type.equals("lycee")) {
            return null;
        }
        boolean other = Stream.of(Column.GENERAL, Column.TECHNOLOGICAL)
                .anyMatch(column -> text(line, columns, column).equals("1"));
        return text(line, columns, Column.VOCATIONAL).equals("1") && !other ? Kind.LYCEE_PRO : Kind.LYCEE;
    }

    private static String text(Line line, Map<Column, Integer> columns, Column column) {
        return line.cell(columns.getOrDefault(column, -1)).shown();
    }
}
