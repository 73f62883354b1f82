package fr.stagein.applications.feedback;

import fr.stagein.events.AgreementId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.FeedbackId;
import fr.stagein.events.FeedbackState;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A student's words for the next ones.
 *
 * <pre>
 * WAITING ─► APPROVED        whoever reads them
 *    │  ▲       │
 *    ▼  └───────┤            the student writes them anew, from any state
 * RETURNED      ▼
 *    └──────► TAKEN_BACK     the student, from any other state
 * </pre>
 *
 * @param version counts the steps
 * @param offer absent where the place had none
 * @param sentAt when the student wrote them
 * @param reason what the student reads about words that were returned
 */
record StudentWords(
        FeedbackId id,
        long version,
        AgreementId agreement,
        StudentId student,
        SchoolId school,
        CompanyId company,
        @Nullable OfferId offer,
        String programme,
        Week week,
        Status status,
        String words,
        Instant sentAt,
        @Nullable String reason) {

    enum Status {
        /** To be read by the school's staff or the operator. */
        WAITING,
        /** On show. */
        APPROVED,
        /** Not shown; the student reads why and may write them anew. */
        RETURNED,
        TAKEN_BACK
    }

    boolean isShown() {
        return status == Status.APPROVED;
    }

    boolean isToBeRead() {
        return status == Status.WAITING;
    }

    /** Whether the student means these words to be shown. */
    boolean stand(String text) {
        return status != Status.TAKEN_BACK && words.equals(text);
    }

    /** Other words: they are read anew. */
    StudentWords rewritten(String text, Instant at) {
        return as(Status.WAITING, text, at, null);
    }

    StudentWords approved() {
        return as(Status.APPROVED, words, sentAt, null);
    }

    StudentWords returned(String why) {
        return as(Status.RETURNED, words, sentAt, why);
    }

    StudentWords takenBack() {
        return as(Status.TAKEN_BACK, words, sentAt, null);
    }

    private StudentWords as(Status next, String text, Instant at, @Nullable String why) {
        return new StudentWords(
                id, version + 1, agreement, student, school, company, offer, programme, week, next, text, at, why);
    }

    /** What everybody may read. */
    FeedbackState state() {
        return new FeedbackState(id, version, company, offer, programme, YearMonth.from(week.monday()), words);
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "StudentWords " + id + " " + status;
    }
}
