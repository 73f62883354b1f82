package fr.stagein.notifications.telling;

import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationState;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.knowledge.Companies;
import fr.stagein.notifications.knowledge.Companies.Company;
import fr.stagein.notifications.knowledge.Offers;
import fr.stagein.notifications.knowledge.Students;
import fr.stagein.notifications.knowledge.Students.Student;
import fr.stagein.platform.consumers.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Each turn of an application is told to the side that did not make it, an agreed place to everybody, and a deadline
 * that comes near to the one who has to act.
 */
@Component
class TellOfApplications implements Effect<ApplicationState> {

    private final Companies companies;
    private final Offers offers;
    private final Students students;
    private final Tell tell;

    TellOfApplications(Companies companies, Offers offers, Students students, Tell tell) {
        this.companies = companies;
        this.offers = offers;
        this.students = students;
        this.tell = tell;
    }

    @Override
    public Stream<ApplicationState> stream() {
        return Stream.APPLICATIONS;
    }

    @Override
    public String name() {
        return "tell-of-applications";
    }

    @Override
    public void on(Event<ApplicationState> event) {
        ApplicationState application = event.state();
        boolean reminder = event.type().equals(EventType.APPLICATION_REMINDER_DUE);
        if (!reminder) {
            tell.noMoreOf(NoteKind.APPLICATION_REMINDER, application.applicationId());
        }
        NoteKind kind = reminder ? NoteKind.APPLICATION_REMINDER : kindOf(application.status());
        Company company = companies.get(application.companyId());
        Student student = students.get(application.studentId());
        var facts = new Facts(
                company.name(),
                application.applicationId(),
                offers.titleOf(application.offerId()),
                application.week(),
                application.answerBy(),
                null);
        List<NewNote> news = new ArrayList<>();
        for (Reader reader : reminder ? asked(application.status()) : kind.readers()) {
            Facts forReader =
                    reader == Reader.COMPANY && kind.followsAcceptance() ? facts.withInitial(student.initial()) : facts;
            readers(reader, company, student)
                    .forEach(account -> news.add(new NewNote(account, reader, kind, forReader)));
        }
        tell.of(event, news);
    }

    private static List<AccountId> readers(Reader reader, Company company, Student student) {
        return switch (reader) {
            case COMPANY -> company.members();
            case STUDENT -> student.enrolled() ? List.of(student.account()) : List.of();
            case GUARDIAN -> student.enrolled() ? student.guardians() : List.of();
            case OPERATOR -> List.of();
        };
    }

    /** Who has to act next; nobody once it is over. */
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
