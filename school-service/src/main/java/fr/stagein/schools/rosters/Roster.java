package fr.stagein.schools.rosters;

import java.util.List;

/**
 * A file as it was read.
 *
 * @param setAside the lines that have an error
 * @param sheets none unless the file is a workbook
 */
record Roster(List<RosterLine> lines, List<Issue> issues, List<SetAside> setAside, List<Sheet> sheets) {

    Roster {
        lines = List.copyOf(lines);
        issues = List.copyOf(issues);
        setAside = List.copyOf(setAside);
        sheets = List.copyOf(sheets);
    }

    boolean hasErrors() {
        return issues.stream().anyMatch(issue -> issue.severity() == Issue.Severity.ERROR);
    }
}
