package fr.stagein.schools.rosters;

import fr.stagein.schools.files.Words;
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

    private final Map<RosterLine, Known> found = new HashMap<>();
    private final Set<RosterLine> unclear = new HashSet<>();
    /** Those whom a line names, for certain or perhaps. */
    private final Set<UUID> named = new HashSet<>();

    private Matches() {}

    static Matches of(Roster roster, List<Known> known) {
        var matches = new Matches();
        List<RosterLine> rest = matches.byNumber(roster.lines(), known);
        matches.byIdentity(rest, known);
        matches.bySetAside(roster.setAside(), known);
        return matches;
    }

    /** Null if the line is about a pupil whom the school does not know yet. */
    @Nullable
    Known of(RosterLine line) {
        return found.get(line);
    }

    boolean isUnclear(RosterLine line) {
        return unclear.contains(line);
    }

    boolean isNamed(Known one) {
        return named.contains(one.id().value());
    }

    /** Returns the lines whose number is unknown. */
    private List<RosterLine> byNumber(List<RosterLine> lines, List<Known> known) {
        Map<String, Known> numbers = new HashMap<>();
        for (Known one : known) {
            if (one.ine() != null) {
                numbers.merge(one.ine(), one, (first, other) -> first.left() ? other : first);
            }
        }
        List<RosterLine> rest = new ArrayList<>();
        for (RosterLine line : lines) {
            Known one = line.ine() == null ? null : numbers.get(line.ine());
            if (one == null) {
                rest.add(line);
            } else {
                take(line, one);
            }
        }
        return rest;
    }

    private void take(RosterLine line, Known one) {
        found.put(line, one);
        named.add(one.id().value());
    }

    private void byIdentity(List<RosterLine> lines, List<Known> known) {
        Map<String, List<Known>> namesakes = new HashMap<>();
        for (Known one : known) {
            if (!isNamed(one)) {
                namesakes
                        .computeIfAbsent(one.identity(), identity -> new ArrayList<>())
                        .add(one);
            }
        }
        Map<String, List<RosterLine>> groups = new LinkedHashMap<>();
        for (RosterLine line : lines) {
            groups.computeIfAbsent(line.identity(), identity -> new ArrayList<>())
                    .add(line);
        }
        groups.forEach((identity, group) -> among(group, namesakes.getOrDefault(identity, List.of())));
    }

    private void among(List<RosterLine> group, List<Known> namesakes) {
        List<RosterLine> rest = new ArrayList<>();
        for (RosterLine line : group) {
            List<Known> sameClass = candidates(line, namesakes).stream()
                    .filter(one -> ClassNames.folded(one.className()).equals(ClassNames.folded(line.className())))
                    .toList();
            if (sameClass.size() == 1) {
                take(line, sameClass.getFirst());
            } else {
                rest.add(line);
            }
        }
        Map<RosterLine, List<Known>> left = new HashMap<>();
        rest.forEach(line -> left.put(line, candidates(line, namesakes)));
        for (RosterLine line : rest) {
            List<Known> candidates = left.getOrDefault(line, List.of());
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
    private List<Known> candidates(RosterLine line, List<Known> namesakes) {
        List<Known> possible = namesakes.stream()
                .filter(one -> !isNamed(one))
                .filter(one ->
                        line.ine() == null || one.ine() == null || line.ine().equals(one.ine()))
                .toList();
        List<Known> present = possible.stream().filter(one -> !one.left()).toList();
        return present.isEmpty() ? possible : present;
    }

    private void bySetAside(List<SetAside> lines, List<Known> known) {
        Set<String> said = new HashSet<>();
        for (SetAside line : lines) {
            String last = Words.folded(line.lastName());
            String first = Words.folded(line.firstName());
            if (line.ine() != null) {
                said.add(line.ine());
            }
            if (!last.isEmpty() && !first.isEmpty()) {
                said.add(last + "|" + first);
            } else if (line.birthDate() != null && !(last + first).isEmpty()) {
                said.add(last + "|" + first + "|" + line.birthDate());
            }
        }
        for (Known one : known) {
            String last = Words.folded(one.lastName());
            String first = Words.folded(one.firstName());
            if ((one.ine() != null && said.contains(one.ine()))
                    || said.contains(last + "|" + first)
                    || said.contains(last + "||" + one.birthDate())
                    || said.contains("|" + first + "|" + one.birthDate())) {
                named.add(one.id().value());
            }
        }
    }
}
