package fr.stagein.schools.desk;

import fr.stagein.events.EventType;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.desk.Guidances.Guidance;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member of the staff encourages a pupil, at most once a day whoever does it. */
@Component
class EncourageStudent {

    private final Guidances guidances;
    private final ReachableStudents students;
    private final StaffMembership staffMembership;
    private final GuidanceNews news;

    EncourageStudent(
            Guidances guidances, ReachableStudents students, StaffMembership staffMembership, GuidanceNews news) {
        this.guidances = guidances;
        this.students = students;
        this.staffMembership = staffMembership;
        this.news = news;
    }

    /** @throws Rejection if the pupil has no account, or was encouraged today */
    @Transactional
    Guidance encourage(Caller staff, SchoolId school, StudentId id) {
        staffMembership.require(staff, school);
        StudentId student = students.get(school, id).id();
        if (!guidances.addEncouragement(student, staff.accountId())) {
            throw Rejection.conflict("encouraged-today");
        }
        news.publish(EventType.GUIDANCE_ENCOURAGED, school, List.of(student), false, List.of());
        return guidances.of(student);
    }
}
