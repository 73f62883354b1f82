package fr.stagein.notifications.notifier;

import fr.stagein.events.AccountId;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.GuidanceState;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.readmodel.Offers;
import fr.stagein.notifications.readmodel.Schools;
import fr.stagein.notifications.readmodel.Students;
import fr.stagein.notifications.readmodel.Students.Student;
import fr.stagein.platform.consumers.Effect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Notifies students of what their school suggests or writes, and their guardians if the school wishes. */
@Component
class GuidanceNotifier implements Effect<GuidanceState> {

    private static final Map<EventType<GuidanceState>, NoteKind> KINDS = Map.of(
            EventType.GUIDANCE_ENCOURAGED, NoteKind.SCHOOL_ENCOURAGED,
            EventType.GUIDANCE_OFFERS_SUGGESTED, NoteKind.SCHOOL_SUGGESTED,
            EventType.GUIDANCE_WRITTEN, NoteKind.SCHOOL_WROTE);

    private final Schools schools;
    private final Offers offers;
    private final Students students;
    private final Notifier notifier;

    GuidanceNotifier(Schools schools, Offers offers, Students students, Notifier notifier) {
        this.schools = schools;
        this.offers = offers;
        this.students = students;
        this.notifier = notifier;
    }

    @Override
    public Stream<GuidanceState> stream() {
        return Stream.GUIDANCE;
    }

    @Override
    public String name() {
        return "guidance-notifier";
    }

    @Override
    public void on(Event<GuidanceState> event) {
        NoteKind kind = KINDS.get(event.type());
        if (kind == null) {
            return;
        }
        GuidanceState told = event.state();
        String titles = told.offerIds().stream().map(offers::titleOf).collect(Collectors.joining(", "));
        var facts = Facts.ofSchool(schools.nameOf(told.schoolId()), titles);
        List<Student> readers = told.studentIds().stream()
                .map(students::get)
                .filter(Student::enrolled)
                .toList();
        List<NewNote> news = new ArrayList<>();
        readers.forEach(student -> news.add(new NewNote(student.account(), Reader.STUDENT, kind, facts)));
        if (told.toGuardians()) {
            // A guardian of two children in one class gets it once.
            Set<AccountId> guardians = new LinkedHashSet<>();
            readers.forEach(student -> guardians.addAll(student.guardians()));
            guardians.forEach(guardian -> news.add(new NewNote(guardian, Reader.GUARDIAN, kind, facts)));
        }
        notifier.send(event, news);
    }
}
