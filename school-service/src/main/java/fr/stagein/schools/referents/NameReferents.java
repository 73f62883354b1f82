package fr.stagein.schools.referents;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.directory.Schools;
import fr.stagein.schools.directory.StaffMemberId;
import fr.stagein.schools.referents.Referents.FollowedPupil;
import fr.stagein.schools.referents.Referents.ReferentTeacher;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The school says which teacher follows which pupil: one by one, or all of a class who have none at once. */
@Component
class NameReferents {

    private final Referents referents;
    private final Schools schools;
    private final Clock clock;

    NameReferents(Referents referents, Schools schools, Clock clock) {
        this.referents = referents;
        this.schools = schools;
        this.clock = clock;
    }

    /** Pupils who have a teacher keep theirs; the others go to those who follow the fewest. */
    @Transactional
    void spread(SchoolId school, ClassId schoolClass) {
        lock(school);
        List<ReferentTeacher> teachers = referents.teachers(school, schoolClass);
        if (teachers.isEmpty()) {
            throw Rejection.conflict("no-referent-teacher");
        }
        Map<StaffMemberId, Integer> loads = new LinkedHashMap<>();
        teachers.forEach(one -> loads.put(one.id(), one.pupils()));
        List<StudentId> without = referents.pupils(school, schoolClass).stream()
                .filter(pupil -> pupil.referent() == null)
                .map(FollowedPupil::studentId)
                .toList();
        FairShare.of(without, loads)
                .forEach((pupil, teacher) -> referents.name(school, pupil, teacher, clock.instant()));
    }

    /** @throws NotFound if they are not of this school */
    @Transactional
    void name(SchoolId school, StudentId pupil, StaffMemberId teacher) {
        lock(school);
        if (!referents.name(school, pupil, teacher, clock.instant())) {
            throw new NotFound();
        }
    }

    private void lock(SchoolId school) {
        if (schools.lock(school).isEmpty()) {
            throw new NotFound();
        }
    }
}
