package fr.stagein.schools.rosters;

import fr.stagein.schools.files.TextFolding;
import fr.stagein.schools.students.Student;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who of the school's list each line is about: by national number, else by name and birth date. Of several pupils of one
 * name and birthday the class tells which; where it does not, nobody guesses.
 */
final class Matches {

    private final Map<RosterLine, Student> found = new HashMap<>();
    private final Set<RosterLine> unclear = new HashSet<>();
    /** Those whom a line names, for certain or perhaps. */
    private final Set<UUID> named = new HashSet<>();

    private Matches() {}

    static Matches of(Roster roster, List<Student> known) {
        var matches = new Matches();
        List<RosterLine> rest = matches.byNumber(roster.lines(), known);
        matches.byIdentity(rest, known);
        matches.bySetAside(roster.setAside(), known);
        return matches;
    }

    /** Null if the line is about a pupil whom the school does not know yet. */
    @Nullable
    Student of(RosterLine line) {
        return found.get(line);
    }

    boolean isUnclear(RosterLine line) {
        return unclear.contains(line);
    }

    boolean isNamed(Student one) {
        return named.contains(one.id().value());
    }

    /** Returns the lines whose number is unknown. */
    private List<RosterLine> byNumber(List<RosterLine> lines, List<Student> known) {
        Map<String, Student> numbers = new HashMap<>();
        for (Student one : known) {
            if (one.ine() != null) {
                numbers.merge(one.ine(), one, (first, other) -> first.left() ? other : first);
            }
        }
        List<RosterLine> rest = new ArrayList<>();
        for (RosterLine line : lines) {
            Student one = line.ine() == null ? null : numbers.get(line.ine());
            if (one == null) {
                rest.add(line);
            } else {
                take(line, one);
            }
        }
        return rest;
    }

    private void take(RosterLine line, Student one) {
        found.put(line, one);
        named.add(one.id().value());
    }

    private void byIdentity(List<RosterLine> lines, List<Student> known) {
        Map<String, List<Student>> namesakes = new HashMap<>();
        for (Student one : known) {
            if (!isNamed(one)) {
                namesakes
                        .computeIfAbsent(one.identity().key(), identity -> new ArrayList<>())
                        .add(one);
            }
        }
        Map<String, List<RosterLine>> groups = new LinkedHashMap<>();
        for (RosterLine line : lines) {
            groups.computeIfAbsent(line.identityKey(), identity -> new ArrayList<>())
                    .add(line);
        }
        groups.forEach((identity, group) -> among(group, namesakes.getOrDefault(identity, List.of())));
    }

    private void among(List<RosterLine> group, List<Student> namesakes) {
        List<RosterLine> rest = new ArrayList<>();
        for (RosterLine line : group) {
            List<Student> sameClass = candidates(line, namesakes).stream()
                    .filter(one -> ClassNames.folded(one.className()).equals(ClassNames.folded(line.className())))
                    .toList();
            if (sameClass.size() == 1) {
                take(line, sameClass.getFirst());
            } else {
                rest.add(line);
            }
        }
        Map<RosterLine, List<Student>> left = new HashMap<>();
        rest.forEach(line -> left.put(line, candidates(line, namesakes)));
        for (RosterLine line : rest) {
            List<Student> candidates = left.getOrDefault(line, List.of());
            boolean alone = rest.stream()
                            .filter(other ->
                                    left.getOrDefault(other, List.of()).stream().anyMatch(candidates::contains))
                            .count()
                    == 1;
            if (candidates.size() == 1 && alone) {
                take(line, candidates.getFirst());
            } else if (!candidates.isEmpty()) {
                unclear.add(line);
                candidates.forEach(one -> named.add(one.id().value()));
            }
        }
    }

    /** Two numbers are two pupils, whatever their names; those who are there come before those who left. */
    private List<Student> candidates(RosterLine line, List<Student> namesakes) {
        List<Student> possible = namesakes.stream()
                .filter(one -> !isNamed(one))
                .filter(one ->
                        line.ine() == null || one.ine() == null || line.ine().equals(one.ine()))
                .toList();
        List<Student> present = possible.stream().filter(one -> !one.left()).toList();
        return present.isEmpty() ? possible : present;
    }

    private void bySetAside(List<SetAside> lines, List<Student> known) {
        Set<String> said = new HashSet<>();
        for (SetAside line : lines) {
            String last = TextFolding.folded(line.lastName());
            String first = TextFolding.folded(line.firstName());
            if (line.ine() != null) {
                said.add(line.ine());
            }
            if (!last.isEmpty() && !first.isEmpty()) {
                said.add(last + "|" + first);
            } else if (line.birthDate() != null && !(last + first).isEmpty()) {
                said.add(last + "|" + first + "|" + line.birthDate());
            }
        }
        for (Student one : known) {
            String last = TextFolding.folded(one.lastName());
            String first = TextFolding.folded(one.firstName());
            if ((one.ine() != null && said.contains(one.ine()))
                    || said.contains(last + "|" + first)
                    || said.contains(last + "||" + one.birthDate())
                    || said.contains("|" + first + "|" + one.birthDate())) {
                named.add(one.id().value());
            }
        }
    }
}
