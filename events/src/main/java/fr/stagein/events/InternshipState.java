package fr.stagein.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An internship that all have agreed to, from its first day to its attestation. Without texts and names: what a student
 * writes in an alarm stays in application-service.
 *
 * @param agreementId of its agreement; the internship has the same id
 * @param companyId absent for a place that the student found alone
 * @param classId absent where the student's class is not known
 * @param halfDays the agreed ones in order, without public holidays and without those after an early end
 * @param alarmOpen whether an alarm or accident is not closed yet
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

    /** What the company recorded for a half day. */
    public enum Presence {
        PRESENT,
        /** There, but not from the beginning; it counts as present. */
        LATE,
        ABSENT
    }

    /** @param presence absent until it is recorded */
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
