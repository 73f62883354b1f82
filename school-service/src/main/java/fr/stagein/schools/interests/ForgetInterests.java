package fr.stagein.schools.interests;

import fr.stagein.platform.access.Caller;
import fr.stagein.schools.students.Students;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A student takes back all of their answers. */
@Component
class ForgetInterests {

    private final InterestStore store;
    private final Students students;

    ForgetInterests(InterestStore store, Students students) {
        this.store = store;
        this.students = students;
    }

    @Transactional
    void forget(Caller caller) {
        store.forget(students.own(caller).id());
    }
}
