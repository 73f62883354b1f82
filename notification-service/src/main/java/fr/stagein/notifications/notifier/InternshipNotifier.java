package fr.stagein.notifications.notifier;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.InternshipState;
import fr.stagein.events.Stream;
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
import org.springframework.stereotype.Component;

/**
 * Notifies the school and the guardians of an absence at once, the school and the operator of an alarm. Without the
 * text of the alarm, which is read on the page only.
 */
@Component
class InternshipNotifier implements Effect<InternshipState> {

    private static final Map<EventType<?>, NoteKind> KINDS = Map.of(
            EventType.INTERNSHIP_ABSENCE_SAID, NoteKind.INTERNSHIP_ABSENCE,
            EventType.INTERNSHIP_ABSENCE_CORRECTED, NoteKind.INTERNSHIP_ABSENCE_CORRECTED,
            EventType.INTERNSHIP_ALARM_RAISED, NoteKind.INTERNSHIP_ALARM,
            EventType.INTERNSHIP_ACCIDENT_TOLD, NoteKind.INTERNSHIP_ACCIDENT,
            EventType.INTERNSHIP_ATTESTED, NoteKind.INTERNSHIP_ATTESTED);

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
        NoteKind kind = KINDS.get(event.type());
        if (kind == null) {
            return;
        }
        InternshipState internship = event.state();
        Student student = students.get(internship.studentId());
        Facts facts = facts(internship);
        List<NewNote> news = new ArrayList<>();
        for (Reader reader : kind.readers()) {
            for (AccountId account : accounts(reader, internship, student)) {
                news.add(new NewNote(
                        account,
                        reader,
                        kind,
                        isNamed(reader, account) ? facts.withInitial(student.initial()) : facts));
            }
        }
        notifier.send(event, news);
        if (kind.readers().contains(Reader.OPERATOR)) {
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

    private Facts facts(InternshipState internship) {
        CompanyId company = internship.companyId();
        return Facts.ofAgreement(
                company == null ? "" : companies.get(company).name(),
                null,
                internship.week(),
                new AgreementNews(
                        internship.agreementId(), internship.programme(), List.of(), false, null, null, null));
    }
}
