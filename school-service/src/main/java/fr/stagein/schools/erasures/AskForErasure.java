package fr.stagein.schools.erasures;

import fr.stagein.events.ErasureId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.erasures.Erasure.AskedBy;
import fr.stagein.schools.erasures.ErasureList.Whom;
import fr.stagein.schools.students.Student;
import fr.stagein.schools.students.Students;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person asks that their own account is erased, or a pupil's file for which they stand. */
@Component
class AskForErasure {

    private final ErasureList erasures;
    private final Students students;
    private final Clock clock;

    AskForErasure(ErasureList erasures, Students students, Clock clock) {
        this.erasures = erasures;
        this.students = students;
        this.clock = clock;
    }

    /**
     * Asking again while one is under way changes nothing.
     *
     * @param pupil absent for the caller's own account
     * @return the one that is under way
     * @throws Rejection if a pupil asks for the account alone, without the file
     */
    @Transactional
    ErasureId ask(Caller caller, @Nullable StudentId pupil) {
        Whom whom;
        AskedBy by;
        if (pupil == null) {
            if (students.has(caller.accountId())) {
                throw Rejection.field("student", "erasure-of-own-file");
            }
            whom = new Whom(null, null, caller.accountId());
            by = AskedBy.PERSON;
        } else {
            Student student = students.find(pupil).orElseThrow(NotFound::new);
            by = relation(caller, student);
            whom = Whom.of(student);
        }
        erasures.ask(whom, by, clock.instant());
        return erasures.underWay(whom).orElseThrow();
    }

    private static AskedBy relation(Caller caller, Student student) {
        if (caller.accountId().equals(student.accountId())) {
            return AskedBy.STUDENT;
        }
        if (student.guardians().contains(caller.accountId())) {
            return AskedBy.GUARDIAN;
        }
        throw new NotFound();
    }
}
