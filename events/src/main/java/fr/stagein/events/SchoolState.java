package fr.stagein.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school, its classes with the weeks of their internship, and the accounts of its staff.
 *
 * @param communeCode INSEE code
 * @param priorityEducation the network of priority education (éducation prioritaire) that it belongs to; absent for none
 */
public record SchoolState(
        SchoolId schoolId,
        long version,
        String name,
        Kind kind,
        String communeCode,
        List<SchoolClass> classes,
        List<StaffMember> staff,
        @Nullable PriorityEducation priorityEducation)
        implements State {

    public SchoolState {
        classes = List.copyOf(classes);
        staff = List.copyOf(staff);
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
