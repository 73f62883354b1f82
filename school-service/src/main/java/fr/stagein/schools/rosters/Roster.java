package fr.stagein.schools.rosters;

import java.util.List;

/** A file as it was read. */
record Roster(List<RosterLine> lines, List<Issue> issues) {

    Roster {
        lines = List.copyOf(lines);
        issues = List.copyOf(issues);
    }

    boolean hasErrors() {
        return issues.stream().anyMatch(issue -> issue.severity() == Issue.Severity.ERROR);
    }
}
