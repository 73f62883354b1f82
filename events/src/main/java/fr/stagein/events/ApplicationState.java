package fr.stagein.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A student's application for an offer and a week. The motivation and the student's name stay in application-service.
 *
 * @param lastWeek of a place for a block of weeks in a row; absent where it is for one week
 * @param answerBy last day to act, for the one whose turn it is
 * @param assigneeAccountId the member of the company who handles it; absent while all its members do
 */
public record ApplicationState(
        ApplicationId applicationId,
        long version,
        OfferId offerId,
        CompanyId companyId,
        StudentId studentId,
        SchoolId schoolId,
        Week week,
        @Nullable Week lastWeek,
        Status status,
        Instant submittedAt,
        LocalDate answerBy,
        @Nullable AccountId assigneeAccountId)
        implements State {

    public enum Status {
        SUBMITTED,
        SEEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        CONFIRMED,
        RELEASED,
        EXPIRED
    }

    public Weeks weeks() {
        return Weeks.of(week, lastWeek);
    }

    @Override
    public String aggregateId() {
        return applicationId.toString();
    }

    @Override
    public StudentId pupil() {
        return studentId;
    }
}
