package fr.stagein.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school, its classes with the weeks of their internship, and the accounts of its staff.
 *
 * @param communeCode INSEE code
 * @param kind of a chamber {@code UNIVERSITY}, as readers from before chambers know no other
 * @param priorityEducation the network of priority education (éducation prioritaire) that it belongs to; absent for none
 * @param chamber whether it is no school but a chamber of trades, commerce or agriculture, which signs for weeks of the
 *     holidays and has neither classes nor pupils; absent for a school, and in states from before chambers
 */
public record SchoolState(
        SchoolId schoolId,
        long version,
        String name,
        Kind kind,
        String communeCode,
        List<SchoolClass> classes,
        List<StaffMember> staff,
        @Nullable PriorityEducation priorityEducation,
        @Nullable Boolean chamber)
        implements State {

    public SchoolState {
        classes = List.copyOf(classes);
        staff = List.copyOf(staff);
    }

    /** A school. */
    public SchoolState(
            SchoolId schoolId,
            long version,
            String name,
            Kind kind,
            String communeCode,
            List<SchoolClass> classes,
            List<StaffMember> staff,
            @Nullable PriorityEducation priorityEducation) {
        this(schoolId, version, name, kind, communeCode, classes, staff, priorityEducation, null);
    }

    public enum Kind {
        COLLEGE,
        LYCEE,
        LYCEE_PRO,
        /** Licence, BUT, master: its students are adults but for a few. */
        UNIVERSITY
    }

    /** REP (réseau d'éducation prioritaire), and REP+ for the schools with the greatest difficulties. */
    public enum PriorityEducation {
        REP,
        REP_PLUS
    }

    /** @param weeks the weeks of the class's observation period */
    public record SchoolClass(ClassId classId, String name, String programme, List<Week> weeks) {
        public SchoolClass {
            weeks = List.copyOf(weeks);
        }
    }

    /** @param classIds the classes a teacher follows; empty for a principal, who follows all */
    public record StaffMember(AccountId accountId, StaffRole role, List<ClassId> classIds) {
        public StaffMember {
            classIds = List.copyOf(classIds);
        }
    }

    public enum StaffRole {
        PRINCIPAL,
        TEACHER
    }

    @Override
    public String aggregateId() {
        return schoolId.toString();
    }
}
