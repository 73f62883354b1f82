package fr.stagein.schools.rosters;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.schools.students.Student;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into a school's list.
 *
 * @param roster what the file says; null once it is applied, or a day old
 * @param programmes chosen for new classes, by name; blank leaves a class out
 * @param before null unless it can still be undone
 */
record RosterImport(
        RosterImportId id,
        SchoolId schoolId,
        State state,
        String fileName,
        Instant madeAt,
        @Nullable Instant appliedAt,
        @Nullable Roster roster,
        Map<String, String> programmes,
        @Nullable Before before) {

    /** How long an import can be taken back; guardians are written to only after it. */
    static final Duration UNDO_WITHIN = Duration.ofHours(1);

    RosterImport {
        programmes = Map.copyOf(programmes);
    }

    enum State {
        PREVIEWED,
        APPLIED,
        UNDONE
    }

    /** The school's list as far as the import changed it. */
    record Before(List<ClassId> newClasses, List<StudentId> created, List<Student> changed, List<Student> gone) {
        Before {
            newClasses = List.copyOf(newClasses);
            created = List.copyOf(created);
            // Nobody at the school sees a home, and undoing changes none.
            changed = changed.stream().map(Student::withoutHome).toList();
            gone = gone.stream().map(Student::withoutHome).toList();
        }

        static Before nothing() {
            return new Before(List.of(), List.of(), List.of(), List.of());
        }
    }

    @Nullable
    Instant undoUntil() {
        return state != State.APPLIED || appliedAt == null || before == null ? null : appliedAt.plus(UNDO_WITHIN);
    }
}
