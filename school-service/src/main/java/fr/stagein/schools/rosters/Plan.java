package fr.stagein.schools.rosters;

import fr.stagein.events.SchoolState.SchoolClass;
import fr.stagein.schools.rosters.RosterLine.Contact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a roster would change in a school's list.
 *
 * @param newClasses classes of the file that the school has not, by name; a null programme leaves its pupils out
 * @param leftOut pupils of classes that are left out
 * @param missing pupils of the school that the file does not name
 */
record Plan(
        List<NewClass> newClasses,
        List<RosterLine> created,
        List<Change> changed,
        int unchanged,
        int leftOut,
        List<Known> missing) {

    Plan {
        newClasses = List.copyOf(newClasses);
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
    }

    record NewClass(String name, @Nullable String programme, int students) {}

    /** @param what the fields that differ; of names, their spelling */
    record Change(Known before, RosterLine after, Set<Field> what) {
        Change {
            what = Set.copyOf(what);
        }
    }

    enum Field {
        NAME,
        BIRTH_DATE,
        CLASS,
        INE,
        EMAIL,
        GUARDIANS,
        BACK
    }

    /** @param programmes what a class of this name is for, or null if it makes no internship */
    static Plan of(
            List<RosterLine> lines,
            List<Known> known,
            List<SchoolClass> classes,
            Function<String, @Nullable String> programmes) {
        Map<String, SchoolClass> classesByName = classes.stream()
                .collect(Collectors.toMap(one -> ClassNames.folded(one.name()), one -> one, (a, b) -> a));
        Map<String, NewClass> newClasses = new LinkedHashMap<>();
        Matches matches = new Matches(known);
        List<RosterLine> created = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        int unchanged = 0;
        int leftOut = 0;
        for (RosterLine line : lines) {
            Known match = matches.take(line);
            if (match != null) {
                named.add(match.id().value());
            }
            String folded = ClassNames.folded(line.className());
            SchoolClass schoolClass = classesByName.get(folded);
            if (schoolClass == null) {
                NewClass one = newClasses.get(folded);
                newClasses.put(
                        folded,
                        one == null
                                ? new NewClass(line.className(), programmes.apply(line.className()), 1)
                                : new NewClass(one.name(), one.programme(), one.students() + 1));
                if (newClasses.get(folded).programme() == null) {
                    leftOut++;
                    continue;
                }
            }
            if (match == null) {
                created.add(line);
                continue;
            }
            Set<Field> what = differences(match, line, schoolClass);
            if (what.isEmpty()) {
                unchanged++;
            } else {
                changed.add(new Change(match, line, what));
            }
        }
        List<Known> missing = known.stream()
                .filter(one -> !one.left() && !named.contains(one.id().value()))
                .toList();
        return new Plan(List.copyOf(newClasses.values()), created, changed, unchanged, leftOut, missing);
    }

    private static Set<Field> differences(Known before, RosterLine after, @Nullable SchoolClass schoolClass) {
        Set<Field> what = new LinkedHashSet<>();
        if (!before.lastName().equals(after.lastName()) || !before.firstName().equals(after.firstName())) {
            what.add(Field.NAME);
        }
        if (!before.birthDate().equals(after.birthDate())) {
            what.add(Field.BIRTH_DATE);
        }
        if (schoolClass == null || !schoolClass.classId().equals(before.classId())) {
            what.add(Field.CLASS);
        }
        // A file that says nothing takes nothing away.
        if (after.ine() != null && !after.ine().equals(before.ine())) {
            what.add(Field.INE);
        }
        if (after.email() != null && !after.email().equals(before.email())) {
            what.add(Field.EMAIL);
        }
        List<Contact> contacts =
                before.contacts().stream().map(Known.KnownContact::contact).toList();
        if (!after.guardians().isEmpty() && !after.guardians().equals(contacts)) {
            what.add(Field.GUARDIANS);
        }
        if (before.left()) {
            what.add(Field.BACK);
        }
        return what;
    }

    /** Finds who a line is about: by national number, else by name and birth date; those present before those gone. */
    private static final class Matches {

        private final Map<String, Known> byIne = new HashMap<>();
        private final Map<String, Known> byIdentity = new HashMap<>();
        private final Set<UUID> taken = new HashSet<>();

        Matches(List<Known> known) {
            for (Known one : known) {
                if (one.ine() != null) {
                    byIne.merge(one.ine(), one, Matches::better);
                }
                byIdentity.merge(one.identity(), one, Matches::better);
            }
        }

        private static Known better(Known one, Known other) {
            return one.left() ? other : one;
        }

        @Nullable
        Known take(RosterLine line) {
            Known found = line.ine() == null ? null : byIne.get(line.ine());
            if (found == null) {
                Known same = byIdentity.get(Identity.of(line.lastName(), line.firstName(), line.birthDate()));
                // Two numbers are two pupils, whatever their names.
                boolean other = same != null
                        && line.ine() != null
                        && same.ine() != null
                        && !Objects.equals(line.ine(), same.ine());
                found = other ? null : same;
            }
            return found == null || !taken.add(found.id().value()) ? null : found;
        }
    }
}
