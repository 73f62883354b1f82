package fr.stagein.applications.placement;

import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.OfferId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application as each side sees it. */
final class ApplicationViews {

    private ApplicationViews() {}

    record HistoryEntry(Status status, Instant at, Actor by) {}

    enum Action {
        ACCEPT,
        DECLINE,
        CONFIRM,
        WITHDRAW,
        RELEASE
    }

    /** @param weeks of the place, once it is confirmed; else those it would be for now */
    record MyApplication(
            ApplicationId id,
            long version,
            OfferId offerId,
            String offerTitle,
            String companyName,
            String communeName,
            Week week,
            List<Week> weeks,
            String motivation,
            Status status,
            List<HistoryEntry> history,
            @Nullable String declineReason,
            LocalDate answerBy,
            List<Action> actions) {}

    record ChildApplication(
            ApplicationId id,
            StudentId studentId,
            OfferId offerId,
            String offerTitle,
            String companyName,
            String communeName,
            Week week,
            Week lastWeek,
            Status status,
            List<HistoryEntry> history,
            LocalDate answerBy) {}

    /**
     * @param student only once the company has accepted
     * @param assignee the member who sees to it; absent while all do, or once they left
     */
    record Candidate(
            ApplicationId id,
            long version,
            OfferId offerId,
            String offerTitle,
            Week week,
            Week lastWeek,
            String motivation,
            String classLevel,
            Status status,
            Instant submittedAt,
            LocalDate answerBy,
            int seatsLeft,
            List<HistoryEntry> history,
            @Nullable String declineReason,
            @Nullable CandidateStudent student,
            @Nullable AccountId assignee,
            List<Action> actions) {}

    record CandidateStudent(String firstName, String schoolName) {}

    record ConfirmedPlace(
            ApplicationId applicationId,
            StudentId studentId,
            OfferId offerId,
            String offerTitle,
            String companyName,
            String communeName,
            Week week,
            Week lastWeek) {}

    record Placement(StudentId studentId, int open, int refused, int accepted, List<Week> confirmedWeeks) {}
}
