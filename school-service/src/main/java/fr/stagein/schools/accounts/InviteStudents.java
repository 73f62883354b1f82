package fr.stagein.schools.accounts;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A university invites the students of a course by mail, now: each confirms the address and chooses a password. Who has
 * done so already is not asked again; who has not gets another mail.
 */
@Component
class InviteStudents {

    private final SheetPupils pupils;
    private final MailedStudents mailed;
    private final AccountOrders orders;

    InviteStudents(SheetPupils pupils, MailedStudents mailed, AccountOrders orders) {
        this.pupils = pupils;
        this.mailed = mailed;
        this.orders = orders;
    }

    /** @param invited how many have a mailbox on the school's list */
    record Invited(int invited) {}

    /** @throws Rejection if nobody of the class has a mailbox on the list, or the school is no university */
    @Transactional
    Invited invite(SchoolId school, ClassId schoolClass) {
        if (pupils.className(school, schoolClass).isEmpty()) {
            throw new NotFound();
        }
        List<StudentId> students = mailed.of(school, schoolClass);
        if (students.isEmpty()) {
            throw Rejection.conflict("nobody-to-invite");
        }
        orders.addStudents(students);
        return new Invited(students.size());
    }
}
