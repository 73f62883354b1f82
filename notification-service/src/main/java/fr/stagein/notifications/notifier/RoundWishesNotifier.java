package fr.stagein.notifications.notifier;

import fr.stagein.events.AccountId;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.RoundWishesState;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.readmodel.Students;
import fr.stagein.notifications.readmodel.Students.Student;
import fr.stagein.platform.consumers.Effect;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a pupil and the guardians that a placement round is open, and the pupil once more before it closes. */
@Component
class RoundWishesNotifier implements Effect<RoundWishesState> {

    private final Students students;
    private final Notifier notifier;
    private final TerritoryCalendar calendar;

    RoundWishesNotifier(Students students, Notifier notifier, TerritoryCalendar calendar) {
        this.students = students;
        this.notifier = notifier;
        this.calendar = calendar;
    }

    @Override
    public Stream<RoundWishesState> stream() {
        return Stream.ROUND_WISHES;
    }

    @Override
    public String name() {
        return "round-wishes-notifier";
    }

    /** What comes after the last day for wishes is not told any more. */
    @Override
    public void on(Event<RoundWishesState> event) {
        RoundWishesState round = event.state();
        Student student = students.get(round.studentId());
        if (!student.enrolled() || calendar.today().isAfter(round.closesOn())) {
            return;
        }
        boolean first = event.type().equals(EventType.ROUND_WISHES_ASKED);
        Facts facts = Facts.ofRound("", round.week(), round.closesOn());
        List<NewNote> news = new ArrayList<>();
        news.add(new NewNote(
                student.account(), Reader.STUDENT, first ? NoteKind.ROUND_OPEN : NoteKind.ROUND_CLOSES_SOON, facts));
        if (first) {
            for (AccountId guardian : student.guardians()) {
                news.add(new NewNote(
                        guardian,
                        Reader.GUARDIAN,
                        NoteKind.ROUND_OPEN,
                        students.areSeveralOf(guardian) ? facts.withInitial(student.initial()) : facts));
            }
        }
        notifier.send(event, news);
    }
}
