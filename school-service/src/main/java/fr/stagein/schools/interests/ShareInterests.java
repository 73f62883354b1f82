package fr.stagein.schools.interests;

import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.students.Students;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A student lets the staff of their school see what comes of the answers, or no longer. */
@Component
class ShareInterests {

    private final InterestStore store;
    private final Students students;

    ShareInterests(InterestStore store, Students students) {
        this.store = store;
        this.students = students;
    }

    /** @throws Rejection if there are no answers yet */
    @Transactional
    Interests share(Caller caller, boolean shared) {
        StudentId student = students.own(caller).id();
        if (!store.share(student, shared)) {
            throw Rejection.conflict("interests-none");
        }
        return store.find(student).orElseThrow();
    }
}
