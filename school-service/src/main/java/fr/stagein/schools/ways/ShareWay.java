package fr.stagein.schools.ways;

import fr.stagein.platform.access.Caller;
import fr.stagein.schools.students.Students;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A student says who may see their way. */
@Component
class ShareWay {

    private final WaySharings sharings;
    private final Students students;

    ShareWay(WaySharings sharings, Students students) {
        this.sharings = sharings;
        this.students = students;
    }

    @Transactional
    void share(Caller caller, WayAudience audience) {
        sharings.keep(students.own(caller).id(), audience);
    }
}
