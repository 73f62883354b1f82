package fr.stagein.events;

import org.jspecify.annotations.Nullable;

/**
 * The state of the conversation between a company and a student about an application: one question and one answer at a
 * time. The messages stay in application-service.
 *
 * @param lastWeek of a place for a block of weeks in a row; absent where it is for one week
 * @param asker who asked the last question
 * @param answered whether that question has its answer
 * @param assigneeAccountId the member of the company who handles the application; absent while all its members do
 * @param openReports how many reports of its messages nobody has dealt with yet
 */
public record ConversationState(
        ApplicationId applicationId,
        long version,
        OfferId offerId,
        CompanyId companyId,
        StudentId studentId,
        SchoolId schoolId,
        ClassId classId,
        Week week,
        @Nullable Week lastWeek,
        Side asker,
        boolean answered,
        @Nullable AccountId assigneeAccountId,
        int openReports)
        implements State {

    /** The two parties of the conversation. */
    public enum Side {
        STUDENT,
        COMPANY;

        public Side other() {
            return this == STUDENT ? COMPANY : STUDENT;
        }
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
