package fr.stagein.schools.erasures;

import fr.stagein.events.ErasureId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.schools.access.Headship;
import fr.stagein.schools.erasures.Erasure.AskedBy;
import fr.stagein.schools.erasures.ErasureList.Whom;
import fr.stagein.schools.students.Student;
import fr.stagein.schools.students.Students;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head orders the erasure of one of the school's students without being asked. */
@Component
class EraseStudent {

    private final OrderErasure order;
    private final Students students;
    private final Headship headship;

    EraseStudent(OrderErasure order, Students students, Headship headship) {
        this.order = order;
        this.students = students;
        this.headship = headship;
    }

    @Transactional
    ErasureId erase(Caller head, SchoolId school, StudentId id) {
        headship.require(head, school);
        Student student =
                students.find(id).filter(one -> one.schoolId().equals(school)).orElseThrow(NotFound::new);
        return order.order(Whom.of(student), AskedBy.SCHOOL, head.accountId());
    }
}
