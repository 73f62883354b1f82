package fr.stagein.applications.placement;

import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A student's application for an offer and a week.
 *
 * <pre>
 * SUBMITTED ─► SEEN ─► ACCEPTED ─► CONFIRMED ─► RELEASED
 *     └──────────┴─► DECLINED │ WITHDRAWN │ EXPIRED
 * </pre>
 *
 * @param firstName the student's; the company sees it from {@code ACCEPTED} on
 * @param answerBy last day for whoever has to act next: the company, then the student
 * @param assignee the member of the company who sees to it; absent while all do
 */
record Application(
        ApplicationId id,
        long version,
        OfferId offerId,
        CompanyId companyId,
        StudentId studentId,
        SchoolId schoolId,
        Week week,
        String programme,
        String motivation,
        String firstName,
        Status status,
        @Nullable String declineReason,
        Instant submittedAt,
        LocalDate answerBy,
        @Nullable AccountId assignee) {

    private static final Set<Status> WAITING = EnumSet.of(Status.SUBMITTED, Status.SEEN);

    /** Who moved it. */
    public enum Actor {
        STUDENT,
        COMPANY,
        SYSTEM
    }

    /** Waiting for somebody: it counts against the student's limit and can run out. */
    public boolean isOpen() {
        return WAITING.contains(status) || status == Status.ACCEPTED;
    }

    public boolean mayBecome(Status next, Actor actor) {
        return switch (next) {
            case SUBMITTED -> false;
            case SEEN -> status == Status.SUBMITTED && actor == Actor.COMPANY;
            case ACCEPTED -> WAITING.contains(status) && actor == Actor.COMPANY;
            case DECLINED -> WAITING.contains(status) && actor != Actor.STUDENT;
            case WITHDRAWN -> WAITING.contains(status) && actor != Actor.COMPANY;
            case CONFIRMED -> status == Status.ACCEPTED && actor == Actor.STUDENT;
            case RELEASED -> status == Status.ACCEPTED || status == Status.CONFIRMED;
            case EXPIRED -> isOpen() && actor == Actor.SYSTEM;
        };
    }

    /**
     * Takes the next step.
     *
     * @param why a decline's reason
     * @param nextAnswerBy last day for whoever has to act then
     * @throws IllegalStateException if {@link #mayBecome} says no
     */
    Application become(Status next, Actor actor, @Nullable String why, LocalDate nextAnswerBy) {
        if (!mayBecome(next, actor)) {
            throw new IllegalStateException(status + " cannot become " + next + " by " + actor);
        }
        return next(next, why, nextAnswerBy, assignee);
    }

    /** The same a version later: whoever has to act next is being reminded, and others hear of it in order. */
    Application reminded() {
        return next(status, declineReason, answerBy, assignee);
    }

    /** Whether it still matters who sees to it. */
    boolean mayBeHandedOver() {
        return isOpen() || status == Status.CONFIRMED;
    }

    /** @param colleague of the same company; null gives it back to all */
    Application handedOver(@Nullable AccountId colleague) {
        return next(status, declineReason, answerBy, colleague);
    }

    private Application next(
            Status nextStatus, @Nullable String why, LocalDate nextAnswerBy, @Nullable AccountId nextAssignee) {
        return new Application(
                id,
                version + 1,
                offerId,
                companyId,
                studentId,
                schoolId,
                week,
                programme,
                motivation,
                firstName,
                nextStatus,
                why,
                submittedAt,
                nextAnswerBy,
                nextAssignee);
    }

    /** Who has to act next, while it is open. */
    Actor asked() {
        return status == Status.ACCEPTED ? Actor.STUDENT : Actor.COMPANY;
    }

    /**
     * What other services learn of it.
     *
     * @param weeks that the place is for
     */
    ApplicationState state(Weeks weeks) {
        return new ApplicationState(
                id,
                version,
                offerId,
                companyId,
                studentId,
                schoolId,
                week,
                weeks.lastOfSeveral(),
                status,
                submittedAt,
                answerBy,
                assignee);
    }
}
