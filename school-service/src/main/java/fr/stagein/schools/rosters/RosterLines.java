package fr.stagein.schools.rosters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The pupils of a file, each once. A pupil may stand in a list of all and again on the sheet of the class; one who
 * stands twice with two classes is doubtful the second time.
 */
final class RosterLines {

    private final List<RosterLine> lines = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();
    /** Where in the list of lines. */
    private final Map<String, Integer> byIne = new HashMap<>();

    private final Map<String, List<Integer>> byIdentity = new HashMap<>();

    void note(Issue issue) {
        issues.add(issue);
    }

    void setAside(SetAside line) {
        setAside.add(line);
    }

    void add(RosterLine line) {
        Integer sameNumber = line.ine() == null ? null : byIne.get(line.ine());
        if (sameNumber != null && !lines.get(sameNumber).identityKey().equals(line.identityKey())) {
            doubt("ine-twice", line, lines.get(sameNumber));
            return;
        }
        List<Integer> namesakes = byIdentity.computeIfAbsent(line.identityKey(), identity -> new ArrayList<>());
        for (int namesake : namesakes) {
            RosterLine other = lines.get(namesake);
            boolean two =
                    line.ine() != null && other.ine() != null && !line.ine().equals(other.ine());
            if (!two) {
                again(line, other, namesake);
                return;
            }
        }
        if (!namesakes.isEmpty()) {
            issues.add(about("homonym", line, lines.get(namesakes.getFirst()), Issue.Severity.WARNING));
        }
        place(line, lines.size());
        namesakes.add(lines.size());
        lines.add(line);
    }

    private void again(RosterLine line, RosterLine other, int at) {
        if (line.agreesWith(other)) {
            issues.add(about("repeated", line, other, Issue.Severity.WARNING));
            RosterLine both = other.and(line);
            lines.set(at, both);
            place(both, at);
        } else {
            doubt("twice", line, other);
        }
    }

    private void place(RosterLine line, int at) {
        if (line.ine() != null) {
            byIne.put(line.ine(), at);
        }
    }

    private void doubt(String code, RosterLine line, RosterLine other) {
        issues.add(about(code, line, other, Issue.Severity.ERROR));
        setAside.add(line.setAside());
    }

    private static Issue about(String code, RosterLine line, RosterLine other, Issue.Severity severity) {
        String sheet = Objects.equals(line.sheet(), other.sheet()) ? null : other.sheet();
        List<String> arguments =
                new ArrayList<>(List.of(line.firstName() + " " + line.lastName(), Integer.toString(other.line())));
        if (sheet != null) {
            arguments.add(sheet);
        }
        return new Issue(line.sheet(), line.line(), severity, sheet == null ? code : code + "-elsewhere", arguments);
    }

    Roster roster(List<Sheet> sheets) {
        boolean workbook = sheets.stream().anyMatch(sheet -> !sheet.name().isEmpty());
        return new Roster(lines, issues, setAside, workbook ? sheets : List.of());
    }
}
