package fr.stagein.events;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other services need of a student, and no more: no name, no address, no birth day.
 *
 * @param accountId the student's own account
 * @param initial first letter of the first name, for lists that people read
 * @param birthMonth precise enough for the age rules of the labour code; the school checks the day
 * @param guardianAccountIds accounts of the legal guardians, none for an adult
 * @param guardianConsent whether the last word of a guardian is yes; false before any word. Absent: not known, of a state
 *     from before it was told. What it means is the territory's rule, docs/decisions/0010
 */
public record StudentState(
        StudentId studentId,
        long version,
        AccountId accountId,
        SchoolId schoolId,
        ClassId classId,
        String initial,
        String programme,
        YearMonth birthMonth,
        List<AccountId> guardianAccountIds,
        Status status,
        @Nullable Boolean guardianConsent)
        implements State {

    public StudentState {
        guardianAccountIds = List.copyOf(guardianAccountIds);
    }

    public enum Status {
        ENROLLED,
        LEFT
    }

    @Override
    public String aggregateId() {
        return studentId.toString();
    }

    @Override
    public StudentId pupil() {
        return studentId;
    }
}
