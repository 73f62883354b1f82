package fr.stagein.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A student's application for an offer and a week. The motivation and the student's name stay in application-service.
 *
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

    @Override
    public String aggregateId() {
        return applicationId.toString();
    }

    @Override
    public StudentId pupil() {
        return studentId;
    }
}
