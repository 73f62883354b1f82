package fr.stagein.events;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other services need to know of a student: no name, no address, no day of birth.
 *
 * @param accountId the student's own account
 * @param initial first letter of the first name, for lists that people read
 * @param birthMonth precise enough for the age rules of the labour code; the school checks the day
 * @param guardianAccountIds accounts of the legal guardians, none for an adult
 * @param guardianConsent whether the last answer of a guardian is yes; false before any answer; absent in states from
 *     before it was recorded. The territory's rules say what follows from it, docs/decisions/0010
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
