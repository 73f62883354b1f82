package fr.stagein.notifications.notifier;

import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationState;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.readmodel.Companies;
import fr.stagein.notifications.readmodel.Companies.Company;
import fr.stagein.notifications.readmodel.Offers;
import fr.stagein.notifications.readmodel.Students;
import fr.stagein.notifications.readmodel.Students.Student;
import fr.stagein.platform.consumers.Effect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notifies the other side of each step of an application, everybody of an agreed place, and whoever must act of a
 * deadline that comes near.
 */
@Component
class ApplicationNotifier implements Effect<ApplicationState> {

    /** Events that the status alone does not reveal. */
    private static final Map<EventType<?>, NoteKind> OF_THEIR_OWN = Map.of(
            EventType.APPLICATION_STOPPED, NoteKind.APPLICATION_STOPPED,
            EventType.APPLICATION_RIDE_ASKED, NoteKind.RIDE_ASKED,
            EventType.APPLICATION_RIDE_SEEN, NoteKind.RIDE_SEEN,
            EventType.APPLICATION_RIDE_ENDED, NoteKind.RIDE_ENDED);

    private final Companies companies;
    private final Offers offers;
    private final Students students;
    private final Notifier notifier;

    ApplicationNotifier(Companies companies, Offers offers, Students students, Notifier notifier) {
        this.companies = companies;
        this.offers = offers;
        this.students = students;
        this.notifier = notifier;
    }

    @Override
    public Stream<ApplicationState> stream() {
        return Stream.APPLICATIONS;
    }

    @Override
    public String name() {
        return "application-notifier";
    }

    @Override
    public void on(Event<ApplicationState> event) {
        ApplicationState application = event.state();
        if (event.type().equals(EventType.APPLICATION_REMINDER_DUE)) {
            tell(event, NoteKind.APPLICATION_REMINDER, asked(application.status()));
        } else if (event.type().equals(EventType.APPLICATION_HANDED_OVER)) {
            // Given back to all colleagues: nothing new for them.
            tell(
                    event,
                    NoteKind.APPLICATION_HANDED_OVER,
                    application.assigneeAccountId() == null ? Set.of() : Set.of(Reader.COMPANY));
        } else {
            notifier.cancel(NoteKind.APPLICATION_REMINDER, application.applicationId());
            NoteKind kind = OF_THEIR_OWN.getOrDefault(event.type(), kindOf(application.status()));
            tell(event, kind, kind.readers());
        }
    }

    private void tell(Event<ApplicationState> event, NoteKind kind, Set<Reader> whom) {
        ApplicationState application = event.state();
        Company company = companies.get(application.companyId());
        Student student = students.get(application.studentId());
        var facts = Facts.ofApplication(
                company.name(),
                application.applicationId(),
                offers.titleOf(application.offerId()),
                application.weeks(),
                answerBy(application, kind));
        List<NewNote> news = new ArrayList<>();
        for (Reader reader : whom) {
            readers(reader, application, company, student).forEach(account -> {
                boolean initialToo =
                        switch (reader) {
                            case COMPANY -> kind.followsAcceptance();
                            case STUDENT, SCHOOL, OPERATOR -> false;
                            case GUARDIAN -> students.areSeveralOf(account);
                        };
                Facts told = initialToo ? facts.withInitial(student.initial()) : facts;
                news.add(new NewNote(account, reader, kind, told));
            });
        }
        notifier.send(event, news);
    }

    /** No deadline for a colleague who takes over while it is the student's turn. */
    private static @Nullable LocalDate answerBy(ApplicationState application, NoteKind kind) {
        return kind == NoteKind.APPLICATION_HANDED_OVER
                        && !asked(application.status()).contains(Reader.COMPANY)
                ? null
                : application.answerBy();
    }

    private static List<AccountId> readers(
            Reader reader, ApplicationState application, Company company, Student student) {
        return switch (reader) {
            case COMPANY -> company.whoSeesTo(application.assigneeAccountId());
            case STUDENT -> student.enrolled() ? List.of(student.account()) : List.of();
            case GUARDIAN -> student.enrolled() ? student.guardians() : List.of();
            case SCHOOL, OPERATOR -> List.of();
        };
    }

    /** Whose turn it is; nobody's once it is over. */
    private static Set<Reader> asked(ApplicationState.Status status) {
        return switch (status) {
            case SUBMITTED, SEEN -> Set.of(Reader.COMPANY);
            case ACCEPTED -> Set.of(Reader.STUDENT);
            case DECLINED, WITHDRAWN, CONFIRMED, RELEASED, EXPIRED -> Set.of();
        };
    }

    private static NoteKind kindOf(ApplicationState.Status status) {
        return switch (status) {
            case SUBMITTED -> NoteKind.APPLICATION_SUBMITTED;
            case SEEN -> NoteKind.APPLICATION_SEEN;
            case ACCEPTED -> NoteKind.APPLICATION_ACCEPTED;
            case DECLINED -> NoteKind.APPLICATION_DECLINED;
            case WITHDRAWN -> NoteKind.APPLICATION_WITHDRAWN;
            case CONFIRMED -> NoteKind.APPLICATION_CONFIRMED;
            case RELEASED -> NoteKind.APPLICATION_RELEASED;
            case EXPIRED -> NoteKind.APPLICATION_EXPIRED;
        };
    }
}
