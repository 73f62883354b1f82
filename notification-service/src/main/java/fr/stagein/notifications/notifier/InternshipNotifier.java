package fr.stagein.notifications.notifier;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.InternshipState;
import fr.stagein.events.InternshipState.HalfDay;
import fr.stagein.events.Stream;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import fr.stagein.notifications.inbox.AgreementNews;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.readmodel.Companies;
import fr.stagein.notifications.readmodel.Schools;
import fr.stagein.notifications.readmodel.Students;
import fr.stagein.notifications.readmodel.Students.Student;
import fr.stagein.platform.consumers.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Notifies the school and the guardians of an absence at once, the school and the operator of an alarm. Without the
 * text of the alarm, which is read on the page only.
 */
@Component
class InternshipNotifier implements Effect<InternshipState> {

    private static final Map<EventType<?>, News> NEWS = Map.of(
            EventType.INTERNSHIP_ABSENCE_SAID, News.of(NoteKind.INTERNSHIP_ABSENCE),
            EventType.INTERNSHIP_ABSENCE_CORRECTED, News.of(NoteKind.INTERNSHIP_ABSENCE_CORRECTED),
            EventType.INTERNSHIP_ALARM_RAISED, News.of(NoteKind.INTERNSHIP_ALARM),
            EventType.INTERNSHIP_ACCIDENT_TOLD, News.of(NoteKind.INTERNSHIP_ACCIDENT),
            EventType.INTERNSHIP_ATTESTED, News.of(NoteKind.INTERNSHIP_ATTESTED),
            EventType.INTERNSHIP_STUDENT_FEEDBACK_ASKED,
                    new News(NoteKind.INTERNSHIP_FEEDBACK_ASKED, Set.of(Reader.STUDENT)),
            EventType.INTERNSHIP_STUDENT_FEEDBACK_REMINDED,
                    new News(NoteKind.INTERNSHIP_FEEDBACK_REMINDED, Set.of(Reader.STUDENT)),
            EventType.INTERNSHIP_COMPANY_FEEDBACK_ASKED,
                    new News(NoteKind.INTERNSHIP_FEEDBACK_ASKED, Set.of(Reader.COMPANY)),
            EventType.INTERNSHIP_COMPANY_FEEDBACK_REMINDED,
                    new News(NoteKind.INTERNSHIP_FEEDBACK_REMINDED, Set.of(Reader.COMPANY)));

    private final Companies companies;
    private final Students students;
    private final Schools schools;
    private final Notifier notifier;
    private final OperatorCalls operators;

    InternshipNotifier(
            Companies companies, Students students, Schools schools, Notifier notifier, OperatorCalls operators) {
        this.companies = companies;
        this.students = students;
        this.schools = schools;
        this.notifier = notifier;
        this.operators = operators;
    }

    /** @param readers of those whom the kind is for, the ones who are told now */
    private record News(NoteKind kind, Set<Reader> readers) {
        static News of(NoteKind kind) {
            return new News(kind, kind.readers());
        }
    }

    @Override
    public Stream<InternshipState> stream() {
        return Stream.INTERNSHIPS;
    }

    @Override
    public String name() {
        return "internship-notifier";
    }

    @Override
    public void on(Event<InternshipState> event) {
        News told = NEWS.get(event.type());
        if (told == null) {
            return;
        }
        NoteKind kind = told.kind();
        InternshipState internship = event.state();
        Student student = students.get(internship.studentId());
        Facts facts = facts(internship);
        List<NewNote> news = new ArrayList<>();
        for (Reader reader : told.readers()) {
            for (AccountId account : accounts(reader, internship, student)) {
                news.add(new NewNote(
                        account,
                        reader,
                        kind,
                        isNamed(reader, account) ? facts.withInitial(student.initial()) : facts));
            }
        }
        notifier.send(event, news);
        if (told.readers().contains(Reader.OPERATOR)) {
            operators.call(event, kind, facts);
        }
    }

    /** A guardian of one child needs no name in the note. */
    private boolean isNamed(Reader reader, AccountId account) {
        return switch (reader) {
            case COMPANY, SCHOOL -> true;
            case GUARDIAN -> students.areSeveralOf(account);
            case STUDENT, OPERATOR -> false;
        };
    }

    private List<AccountId> accounts(Reader reader, InternshipState internship, Student student) {
        CompanyId company = internship.companyId();
        ClassId schoolClass = internship.classId();
        return switch (reader) {
            case STUDENT -> student.enrolled() ? List.of(student.account()) : List.of();
            case GUARDIAN -> student.enrolled() ? student.guardians() : List.of();
            case COMPANY -> company == null ? List.of() : companies.get(company).members();
            case SCHOOL ->
                schoolClass == null
                        ? schools.principals(internship.schoolId())
                        : schools.whoFollows(internship.schoolId(), schoolClass);
            // The operators are looked up when the note is sent.
            case OPERATOR -> List.of();
        };
    }

    private static Weeks weeks(InternshipState internship) {
        List<HalfDay> days = internship.halfDays();
        return Weeks.of(
                internship.week(),
                days.isEmpty() ? null : Week.containing(days.getLast().day()));
    }

    private Facts facts(InternshipState internship) {
        CompanyId company = internship.companyId();
        return Facts.ofAgreement(
                        company == null ? "" : companies.get(company).name(),
                        null,
                        weeks(internship),
                        new AgreementNews(
                                internship.agreementId(), internship.programme(), List.of(), false, null, null, null))
                .atDeskOf(internship.schoolId());
    }
}
