package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.AgreementMails;
import fr.stagein.applications.internships.FeedbackAsks.Asked;
import fr.stagein.events.AgreementId;
import fr.stagein.events.EventType;
import fr.stagein.events.InternshipState;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks each side how an internship was, once, and reminds it once. The student and the company's members read it in the
 * inbox; the tutor, or a company without an account, is mailed a link.
 */
@Component
class AskForFeedback {

    /** In the territory; on the last day people part about then. */
    private static final LocalTime AFTER_WORK = LocalTime.of(17, 0);

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    /** What ended longer ago is not asked about. */
    private static final Period AFTERWARDS = Period.ofWeeks(4);

    private static final Duration REMINDED_AFTER = Duration.ofDays(7);
    private static final Duration NO_MORE_AFTER = Duration.ofDays(30);
    private static final int BATCH = 50;

    private final FeedbackAsks asks;
    private final Internships internships;
    private final PresenceLinks links;
    private final AgreedPlacements placements;
    private final TerritoryCalendar calendar;
    private final Today today;

    AskForFeedback(
            FeedbackAsks asks,
            Internships internships,
            PresenceLinks links,
            AgreedPlacements placements,
            TerritoryCalendar calendar,
            Today today) {
        this.asks = asks;
        this.internships = internships;
        this.links = links;
        this.placements = placements;
        this.calendar = calendar;
        this.today = today;
    }

    /** Asks and reminds those that are due, by day. */
    @Transactional
    void askDue() {
        askAt(today.time());
    }

    /** @param now where the internships are */
    @Transactional
    void askAt(LocalDateTime now) {
        LocalTime time = now.toLocalTime();
        if (time.isBefore(MORNING) || time.isAfter(EVENING)) {
            return;
        }
        LocalDate over = time.isBefore(AFTER_WORK) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        Instant at = calendar.now();
        for (AgreementId id : asks.lockUnasked(over, over.minus(AFTERWARDS), BATCH)) {
            for (Side side : Side.values()) {
                if (side != Side.SCHOOL && asks.ask(id, side, at)) {
                    tell(id, side, true);
                }
            }
        }
        for (Asked asked : asks.remind(at.minus(NO_MORE_AFTER), at.minus(REMINDED_AFTER), at, BATCH)) {
            tell(asked.internship(), asked.side(), false);
        }
    }

    private void tell(AgreementId id, Side side, boolean first) {
        Internship internship = internships.lock(id).orElse(null);
        AgreedPlacement agreed = placements.of(id).orElse(null);
        if (internship == null || agreed == null) {
            return;
        }
        if (side == Side.STUDENT) {
            internships.tell(
                    internship,
                    first
                            ? EventType.INTERNSHIP_STUDENT_FEEDBACK_ASKED
                            : EventType.INTERNSHIP_STUDENT_FEEDBACK_REMINDED);
            return;
        }
        if (internship.company() != null) {
            internships.tell(internship, companyEvent(first));
        }
        placements
                .mailboxWithoutAccount(agreed)
                .ifPresent(address -> links.mail(AgreementMails.Kind.FEEDBACK, agreed, address, calendar.now()));
    }

    private static EventType<InternshipState> companyEvent(boolean first) {
        return first ? EventType.INTERNSHIP_COMPANY_FEEDBACK_ASKED : EventType.INTERNSHIP_COMPANY_FEEDBACK_REMINDED;
    }
}
