package fr.stagein.notifications.notifier;

import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementState;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.ClassId;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.readmodel.Companies;
import fr.stagein.notifications.readmodel.Schools;
import fr.stagein.notifications.readmodel.Students;
import fr.stagein.notifications.readmodel.Students.Student;
import java.util.List;
import org.springframework.stereotype.Component;

/** The accounts that take part in an agreement. */
@Component
class AgreementReaders {

    private final Companies companies;
    private final Students students;
    private final Schools schools;

    AgreementReaders(Companies companies, Students students, Schools schools) {
        this.companies = companies;
        this.students = students;
        this.schools = schools;
    }

    List<AccountId> of(Reader reader, AgreementState agreement) {
        return switch (reader) {
            case STUDENT -> of(Party.STUDENT, agreement);
            case GUARDIAN -> of(Party.GUARDIAN, agreement);
            case COMPANY -> of(Party.COMPANY, agreement);
            case SCHOOL -> of(Party.SCHOOL, agreement);
            case OPERATOR -> List.of();
        };
    }

    List<AccountId> of(Party party, AgreementState agreement) {
        Student student = students.get(agreement.studentId());
        return switch (party) {
            case STUDENT -> student.enrolled() ? List.of(student.account()) : List.of();
            case GUARDIAN -> student.enrolled() ? student.guardians() : List.of();
            case COMPANY ->
                agreement.companyId() == null
                        ? List.of()
                        : companies.get(agreement.companyId()).members();
            case PRINCIPAL -> schools.principals(agreement.schoolId());
            case SCHOOL -> staff(agreement);
            case TEACHER -> {
                List<AccountId> principals = schools.principals(agreement.schoolId());
                yield staff(agreement).stream()
                        .filter(account -> !principals.contains(account))
                        .toList();
            }
            case TUTOR -> List.of();
        };
    }

    private List<AccountId> staff(AgreementState agreement) {
        ClassId schoolClass = agreement.classId();
        return schoolClass == null
                ? schools.principals(agreement.schoolId())
                : schools.whoFollows(agreement.schoolId(), schoolClass);
    }
}
