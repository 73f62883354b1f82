package fr.stagein.notifications.notifier;

import fr.stagein.events.AccountId;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.RoundPlaceState;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.readmodel.Offers;
import fr.stagein.notifications.readmodel.Students;
import fr.stagein.notifications.readmodel.Students.Student;
import fr.stagein.platform.consumers.Effect;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a pupil and the guardians that a placement round found a place, and until when it waits for the pupil's answer. */
@Component
class RoundPlaceNotifier implements Effect<RoundPlaceState> {

    private final Offers offers;
    private final Students students;
    private final Notifier notifier;

    RoundPlaceNotifier(Offers offers, Students students, Notifier notifier) {
        this.offers = offers;
        this.students = students;
        this.notifier = notifier;
    }

    @Override
    public Stream<RoundPlaceState> stream() {
        return Stream.ROUND_PLACES;
    }

    @Override
    public String name() {
        return "round-place-notifier";
    }

    @Override
    public void on(Event<RoundPlaceState> event) {
        if (!event.type().equals(EventType.ROUND_PLACE_OFFERED)) {
            return;
        }
        RoundPlaceState place = event.state();
        Student student = students.get(place.studentId());
        if (student.enrolled()) {
            Facts facts = Facts.ofRound(offers.titleOf(place.offerId()), place.week(), place.answerBy());
            List<NewNote> news = new ArrayList<>();
            news.add(new NewNote(student.account(), Reader.STUDENT, NoteKind.ROUND_PLACE_OFFERED, facts));
            for (AccountId guardian : student.guardians()) {
                news.add(new NewNote(
                        guardian,
                        Reader.GUARDIAN,
                        NoteKind.ROUND_PLACE_OFFERED,
                        students.areSeveralOf(guardian) ? facts.withInitial(student.initial()) : facts));
            }
            notifier.send(event, news);
        }
    }
}
