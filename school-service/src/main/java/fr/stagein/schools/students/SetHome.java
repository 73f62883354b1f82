package fr.stagein.schools.students;

import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A student says where they set out from. */
@Component
class SetHome {

    private final Students students;
    private final Communes communes;

    SetHome(Students students, Communes communes) {
        this.students = students;
        this.communes = communes;
    }

    /**
     * @param point absent for the middle of the commune
     * @throws Rejection if the commune is of another territory, or the point is far from it
     */
    @Transactional
    void set(Caller caller, String communeCode, Student.@Nullable Home point) {
        var commune = communes.find(communeCode).orElseThrow(() -> Rejection.field("communeCode", "unknown-commune"));
        Student.Home home = point == null ? new Student.Home(commune.lat(), commune.lon()) : point;
        if (!home.isNear(commune.lat(), commune.lon())) {
            throw Rejection.field("communeCode", "home-elsewhere", commune.name());
        }
        students.setHome(students.own(caller).id(), commune.code(), home);
    }
}
