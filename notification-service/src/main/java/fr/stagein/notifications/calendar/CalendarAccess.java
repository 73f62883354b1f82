package fr.stagein.notifications.calendar;

import fr.stagein.events.AccountId;
import fr.stagein.events.StudentId;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.readmodel.Students;
import fr.stagein.notifications.readmodel.Students.Student;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Relation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** "Is, or is guardian of": whose calendar somebody may have. */
@Component
class CalendarAccess implements Relation<StudentId> {

    private final Students students;

    CalendarAccess(Students students) {
        this.students = students;
    }

    @Override
    public boolean holds(Caller caller, StudentId student) {
        return as(caller.accountId(), student).isPresent();
    }

    /** As what somebody reads this student's calendar; empty for who has no part in it, or once the student has left. */
    Optional<Reader> as(AccountId account, StudentId id) {
        return students.find(id).filter(Student::enrolled).flatMap(student -> {
            if (student.account().equals(account)) {
                return Optional.of(Reader.STUDENT);
            }
            return student.guardians().contains(account) ? Optional.of(Reader.GUARDIAN) : Optional.empty();
        });
    }
}
