package fr.stagein.notifications.notifier;

import fr.stagein.events.Event;
import fr.stagein.events.RoundInvitationState;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.readmodel.Schools;
import fr.stagein.platform.consumers.Effect;
import fr.stagein.platform.territory.TerritoryCalendar;
import org.springframework.stereotype.Component;

/** Tells a school's heads that the operator invites the school to a placement round: they alone agree to it. */
@Component
class RoundInvitationNotifier implements Effect<RoundInvitationState> {

    private final Schools schools;
    private final Notifier notifier;
    private final TerritoryCalendar calendar;

    RoundInvitationNotifier(Schools schools, Notifier notifier, TerritoryCalendar calendar) {
        this.schools = schools;
        this.notifier = notifier;
        this.calendar = calendar;
    }

    @Override
    public Stream<RoundInvitationState> stream() {
        return Stream.ROUND_INVITATIONS;
    }

    @Override
    public String name() {
        return "round-invitation-notifier";
    }

    /** What comes after the last day to agree is not told any more. */
    @Override
    public void on(Event<RoundInvitationState> event) {
        RoundInvitationState round = event.state();
        if (calendar.today().isAfter(round.closesOn())) {
            return;
        }
        Facts facts = Facts.ofInvitation(schools.nameOf(round.schoolId()), round.week(), round.closesOn())
                .atDeskOf(round.schoolId());
        notifier.send(
                event,
                schools.principals(round.schoolId()).stream()
                        .map(head -> new NewNote(head, Reader.SCHOOL, NoteKind.ROUND_INVITATION, facts))
                        .toList());
    }
}
