package fr.stagein.schools.rosters;

import fr.stagein.events.SchoolState.SchoolClass;
import fr.stagein.schools.students.Student;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a roster would change in a school's list.
 *
 * @param newClasses classes of the file that the school has not, by name; a null programme leaves its pupils out
 * @param leftOut pupils of classes that are left out
 * @param unclear lines that could be about more than one pupil of the school; they are set aside
 * @param missing pupils of the school that the file does not name, not even on a line that is set aside
 */
record Plan(
        List<NewClass> newClasses,
        List<RosterLine> created,
        List<Change> changed,
        int unchanged,
        int leftOut,
        List<RosterLine> unclear,
        List<Student> missing) {

    Plan {
        newClasses = List.copyOf(newClasses);
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        unclear = List.copyOf(unclear);
        missing = List.copyOf(missing);
    }

    record NewClass(String name, @Nullable String programme, int students) {}

    /** @param after as it will be: a name keeps its spelling, and guardians are none where they stay as they are */
    record Change(Student before, RosterLine after, List<Difference> what) {
        Change {
            what = List.copyOf(what);
        }
    }

    /**
     * @param field of names, their spelling
     * @param before null where nothing was there
     * @param after null where nothing will be there
     */
    record Difference(
            Field field, @Nullable String before, @Nullable String after) {}

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
            Roster roster,
            List<Student> known,
            List<SchoolClass> classes,
            Function<String, @Nullable String> programmes) {
        Map<String, SchoolClass> classesByName = classes.stream()
                .collect(Collectors.toMap(one -> ClassNames.folded(one.name()), one -> one, (a, b) -> a));
        Map<String, NewClass> newClasses = new LinkedHashMap<>();
        Matches matches = Matches.of(roster, known);
        List<RosterLine> created = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        List<RosterLine> unclear = new ArrayList<>();
        int unchanged = 0;
        int leftOut = 0;
        for (RosterLine line : roster.lines()) {
            if (matches.isUnclear(line)) {
                unclear.add(line);
                continue;
            }
            Student match = matches.of(line);
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
            Change change = Comparison.of(match, line, schoolClass);
            if (change.what().isEmpty()) {
                unchanged++;
            } else {
                changed.add(change);
            }
        }
        List<Student> missing = known.stream()
                .filter(one -> !one.left() && !matches.isNamed(one))
                .toList();
        return new Plan(List.copyOf(newClasses.values()), created, changed, unchanged, leftOut, unclear, missing);
    }
}
