package fr.stagein.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An internship that all have agreed to, from its first day to its attestation. No words and no names: what a student
 * says when something is wrong stays in application-service.
 *
 * @param agreementId of the agreement that it follows, whose internship is known by the same id
 * @param companyId absent for a place that the student found alone
 * @param classId absent where the student's class is not known
 * @param halfDays those that were agreed, in their order; public holidays and what a breaking off took away are not there
 * @param alarmOpen whether the student or the company has said that something is wrong and nobody has closed it yet
 * @param attested whether the attestation is sealed: nothing changes any more
 */
public record InternshipState(
        AgreementId agreementId,
        long version,
        StudentId studentId,
        @Nullable CompanyId companyId,
        SchoolId schoolId,
        @Nullable ClassId classId,
        Week week,
        String programme,
        List<HalfDay> halfDays,
        boolean alarmOpen,
        boolean attested)
        implements State {

    public InternshipState {
        halfDays = List.copyOf(halfDays);
    }

    /** Before or after the break. */
    public enum Half {
        MORNING,
        AFTERNOON
    }

    /** What the company says of a half day. */
    public enum Presence {
        PRESENT,
        /** There, but not from the beginning; it counts as present. */
        LATE,
        ABSENT
    }

    /** @param presence absent until somebody has said it */
    public record HalfDay(
            LocalDate day, Half half, @Nullable Presence presence) {}

    @Override
    public String aggregateId() {
        return agreementId.toString();
    }

    @Override
    public StudentId pupil() {
        return studentId;
    }
}
