package fr.stagein.schools.desk;

import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.students.Student;
import fr.stagein.schools.students.Students;
import org.springframework.stereotype.Component;

/** Pupils of a school who can read what is told to them. */
@Component
class ReachableStudents {

    private final Students students;

    ReachableStudents(Students students) {
        this.students = students;
    }

    /** @throws Rejection if the student has no account yet */
    Student get(SchoolId school, StudentId id) {
        Student student = students.enrolled(id)
                .filter(one -> one.schoolId().equals(school))
                .orElseThrow(NotFound::new);
        if (student.accountId() == null) {
            throw Rejection.conflict("student-without-account");
        }
        return student;
    }
}
