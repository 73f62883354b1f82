package fr.stagein.schools.rosters;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.SchoolClass;
import fr.stagein.events.StudentId;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.schools.accounts.AccountOrders;
import fr.stagein.schools.directory.Kind;
import fr.stagein.schools.directory.School;
import fr.stagein.schools.directory.Schools;
import fr.stagein.schools.rosters.RosterImport.Before;
import fr.stagein.schools.rosters.RosterImport.State;
import fr.stagein.schools.students.Enrolments;
import fr.stagein.schools.students.Student;
import fr.stagein.territory.Programmes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings a file into a school's list: a preview first, then all of it that is not set aside or nothing, one after the
 * other under the school's lock. The plan is made anew under the lock, so the same file twice, or twice at once, changes nothing more.
 */
@Service
class ImportRoster {

    private final Schools schools;
    private final Enrolments list;
    private final RosterImports imports;
    private final AccountOrders accounts;
    private final Territory territory;
    private final Programmes programmes;
    private final TerritoryCalendar calendar;
    private final TransactionOperations transaction;

    ImportRoster(
            Schools schools,
            Enrolments list,
            RosterImports imports,
            AccountOrders accounts,
            Territory territory,
            Programmes programmes,
            TerritoryCalendar calendar,
            TransactionOperations transaction) {
        this.schools = schools;
        this.list = list;
        this.imports = imports;
        this.accounts = accounts;
        this.territory = territory;
        this.programmes = programmes;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /** @param plan null once the file's content is gone */
    record Preview(RosterImport made, @Nullable Plan plan) {}

    /** Reads the file first: no connection waits for that. */
    public Preview preview(SchoolId id, String fileName, byte[] file, AccountId by) {
        Roster roster = RosterReader.read(file, calendar.today());
        return Objects.requireNonNull(transaction.execute(status -> preview(id, fileName, roster, by)));
    }

    private Preview preview(SchoolId id, String fileName, Roster roster, AccountId by) {
        School school = schools.find(id).orElseThrow(NotFound::new);
        if (school.kind() == Kind.CHAMBER) {
            throw Rejection.conflict("chamber-without-classes");
        }
        var made = new RosterImport(
                new RosterImportId(UUID.randomUUID()),
                id,
                State.PREVIEWED,
                fileName,
                calendar.now(),
                null,
                roster,
                Map.of(),
                null);
        imports.add(made, by);
        return new Preview(made, plan(school, made, roster));
    }

    @Transactional(readOnly = true)
    public Preview show(SchoolId id, RosterImportId importId) {
        School school = schools.find(id).orElseThrow(NotFound::new);
        RosterImport made = imports.find(id, importId).orElseThrow(NotFound::new);
        Roster roster = made.roster();
        return new Preview(made, roster == null ? null : plan(school, made, roster));
    }

    @Transactional(readOnly = true)
    public Optional<RosterImport> undoable(SchoolId id) {
        return imports.undoable(id);
    }

    /** Says for which programme a new class is; blank leaves its pupils out. */
    @Transactional
    public Preview choose(SchoolId id, RosterImportId importId, Map<String, String> programmes) {
        RosterImport made = imports.lock(id, importId).orElseThrow(NotFound::new);
        for (String programme : programmes.values()) {
            if (!programme.isEmpty() && !territory.programmes().contains(programme)) {
                throw Rejection.field("programmes", "unknown-programme");
            }
        }
        Map<String, String> all = new HashMap<>(made.programmes());
        programmes.forEach((name, programme) -> all.put(ClassNames.folded(name), programme));
        imports.choose(importId, all);
        return show(id, importId);
    }

    /** @param removeMissing how many pupils the file does not name, as the preview said, if they have left; else null */
    @Transactional
    public Preview apply(SchoolId id, RosterImportId importId, @Nullable Integer removeMissing) {
        School school = schools.lock(id).orElseThrow(NotFound::new);
        RosterImport made = imports.lock(id, importId).orElseThrow(NotFound::new);
        if (made.state() == State.APPLIED) {
            return new Preview(made, null);
        }
        if (made.state() == State.UNDONE) {
            throw Rejection.conflict("import-undone");
        }
        Roster roster = made.roster();
        if (roster == null) {
            throw Rejection.conflict("import-expired");
        }
        Plan plan = plan(school, made, roster);
        if (removeMissing != null && removeMissing != plan.missing().size()) {
            throw Rejection.conflict("changed-meanwhile");
        }
        List<Student> gone = removeMissing == null ? List.of() : plan.missing();
        imports.applied(importId, apply(school, plan, gone));
        return new Preview(imports.find(id, importId).orElseThrow(), plan);
    }

    private Before apply(School school, Plan plan, List<Student> gone) {
        List<SchoolClass> newClasses = new ArrayList<>();
        for (Plan.NewClass one : plan.newClasses()) {
            if (one.programme() != null) {
                newClasses.add(new SchoolClass(new ClassId(UUID.randomUUID()), one.name(), one.programme(), List.of()));
            }
        }
        School after = school;
        if (!newClasses.isEmpty()) {
            List<SchoolClass> classes = new ArrayList<>(school.classes());
            classes.addAll(newClasses);
            after = school.withClasses(classes);
            schools.save(after);
        }
        Map<String, SchoolClass> classes = new HashMap<>();
        after.classes().forEach(one -> classes.putIfAbsent(ClassNames.folded(one.name()), one));
        List<Student> created = plan.created().stream()
                .map(line -> NextVersion.created(line, school, classOf(line, classes)))
                .toList();
        List<Student> changed = plan.changed().stream()
                .map(change -> NextVersion.changed(change.before(), change.after(), classOf(change.after(), classes)))
                .toList();
        // Orders before students, as their worker has them in hand.
        Set<String> invited = new HashSet<>();
        List.of(created, changed)
                .forEach(some -> some.forEach(one -> one.contacts().stream()
                        .filter(known -> known.account() == null)
                        .map(known -> known.contact().email())
                        .filter(Objects::nonNull)
                        .forEach(invited::add)));
        accounts.inviteGuardians(invited, calendar.now().plus(RosterImport.UNDO_WITHIN));
        accounts.followEnrolment(
                comeOrGone(plan.changed().stream().map(Plan.Change::before).toList(), gone));
        if (school.kind() == Kind.UNIVERSITY) {
            accounts.inviteStudents(
                    Stream.concat(created.stream(), changed.stream())
                            .filter(one -> one.email() != null && one.accountId() == null)
                            .map(Student::id)
                            .toList(),
                    calendar.now().plus(RosterImport.UNDO_WITHIN));
        }
        list.enrol(created);
        list.change(changed);
        list.change(gone.stream().map(Student::gone).toList());
        return new Before(
                newClasses.stream().map(SchoolClass::classId).toList(),
                created.stream().map(Student::id).toList(),
                plan.changed().stream().map(Plan.Change::before).toList(),
                gone);
    }

    /** Puts the school's list back as it was; refused once somebody has acted on what the import brought. */
    @Transactional
    public Preview undo(SchoolId id, RosterImportId importId) {
        School school = schools.lock(id).orElseThrow(NotFound::new);
        RosterImport made = imports.lock(id, importId).orElseThrow(NotFound::new);
        if (made.state() == State.UNDONE) {
            return new Preview(made, null);
        }
        Before before = made.before();
        if (made.state() == State.PREVIEWED) {
            throw Rejection.conflict("import-not-applied");
        }
        var until = made.undoUntil();
        if (before == null || until == null || !calendar.now().isBefore(until)) {
            throw Rejection.conflict("import-too-old");
        }
        Map<UUID, Student> now = new HashMap<>();
        list.of(id).forEach(one -> now.put(one.id().value(), one));
        List<Student> created = before.created().stream()
                .map(student -> asLeftByImport(now.get(student.value()), 1))
                .toList();
        List<Student> back = new ArrayList<>();
        List.of(before.changed(), before.gone())
                .forEach(some -> some.forEach(was -> {
                    Student is = asLeftByImport(now.get(was.id().value()), was.version() + 1);
                    back.add(was.at(is.version() + 1));
                }));
        if (list.anyActed(before.created())) {
            throw Rejection.conflict("import-acted");
        }
        boolean weeksSet = school.classes().stream()
                .anyMatch(one -> before.newClasses().contains(one.classId())
                        && !one.weeks().isEmpty());
        if (weeksSet) {
            throw Rejection.conflict("import-acted");
        }
        accounts.followEnrolment(comeOrGone(before.changed(), before.gone()));
        try {
            list.erase(created);
            list.change(back);
            if (!before.newClasses().isEmpty()) {
                schools.save(school.withClasses(school.classes().stream()
                        .filter(one -> !before.newClasses().contains(one.classId()))
                        .toList()));
            }
        } catch (DataIntegrityViolationException somethingHangsOnThem) {
            throw Rejection.conflict("import-acted");
        }
        imports.undone(importId);
        return new Preview(imports.find(id, importId).orElseThrow(), null);
    }

    /** Whose place in the school an import changes, or its undoing changes back. */
    private static List<StudentId> comeOrGone(List<Student> changedFrom, List<Student> gone) {
        return Stream.concat(changedFrom.stream().filter(Student::left), gone.stream())
                .map(Student::id)
                .toList();
    }

    private static Student asLeftByImport(@Nullable Student now, long version) {
        if (now == null || now.version() != version) {
            throw Rejection.conflict("import-acted");
        }
        return now;
    }

    private Plan plan(School school, RosterImport made, Roster roster) {
        return Plan.of(roster, list.of(school.id()), school.classes(), name -> {
            String chosen = made.programmes().get(ClassNames.folded(name));
            if (chosen == null) {
                return ClassNames.programme(name, school.kind(), programmes, territory.programmes());
            }
            return chosen.isEmpty() ? null : chosen;
        });
    }

    private static SchoolClass classOf(RosterLine line, Map<String, SchoolClass> classes) {
        return Objects.requireNonNull(classes.get(ClassNames.folded(line.className())));
    }
}
