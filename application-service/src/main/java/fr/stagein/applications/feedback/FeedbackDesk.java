package fr.stagein.applications.feedback;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.People;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Who is asked about a placement, and from when on. */
@Component
class FeedbackDesk {

    private final AgreedPlacements placements;
    private final Feedbacks feedbacks;
    private final People people;
    private final TerritoryCalendar calendar;

    FeedbackDesk(AgreedPlacements placements, Feedbacks feedbacks, People people, TerritoryCalendar calendar) {
        this.placements = placements;
        this.feedbacks = feedbacks;
        this.people = people;
        this.calendar = calendar;
    }

    /**
     * The placement of which this party may speak, held until the end of the transaction.
     *
     * @throws NotFound for whoever is not that party
     * @throws Rejection before the last day
     */
    AgreedPlacement requireToSpeak(Caller caller, AgreementId id, Party party) {
        AgreedPlacement placement = hold(id);
        if (!people.requireParty(caller, placement).contains(party)) {
            throw new NotFound();
        }
        return requireOver(placement);
    }

    /** The same for somebody whom a link has let in. */
    AgreedPlacement requireToSpeak(AgreementId id) {
        return requireOver(hold(id));
    }

    private AgreedPlacement hold(AgreementId id) {
        if (!feedbacks.hold(id)) {
            throw new NotFound();
        }
        return placements.of(id).orElseThrow(NotFound::new);
    }

    private AgreedPlacement requireOver(AgreedPlacement placement) {
        if (!isOpen(placement)) {
            throw Rejection.conflict("feedback-too-early");
        }
        return placement;
    }

    /** From the last day on: people part in the afternoon, and will not think of it later. */
    boolean isOpen(AgreedPlacement placement) {
        return placement.status() == Status.BROKEN_OFF || !calendar.today().isBefore(lastDay(placement));
    }

    static LocalDate lastDay(AgreedPlacement placement) {
        return placement.days().isEmpty()
                ? placement.weeks().lastDay()
                : placement.days().getLast().date();
    }
}
