package fr.stagein.schools.desk;

import fr.stagein.events.ClassId;
import fr.stagein.events.EventType;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.desk.Letters.Letter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member of the staff writes to a class, and to its guardians if they like. */
@Component
class WriteLetter {

    private final Letters letters;
    private final StaffMembership staffMembership;
    private final GuidanceNews news;

    WriteLetter(Letters letters, StaffMembership staffMembership, GuidanceNews news) {
        this.letters = letters;
        this.staffMembership = staffMembership;
        this.news = news;
    }

    /** @throws Rejection if nobody is in the class, or it had a letter of the same text today */
    @Transactional
    Letter write(Caller staff, SchoolId school, ClassId schoolClass, String text, boolean toGuardians) {
        staffMembership.require(staff, school);
        letters.requireClass(school, schoolClass);
        List<StudentId> readers = letters.readersIn(schoolClass);
        if (readers.isEmpty()) {
            throw Rejection.conflict("class-empty");
        }
        UUID id = UUID.randomUUID();
        if (!letters.add(id, schoolClass, text, toGuardians, readers.size(), staff)) {
            throw Rejection.conflict("letter-sent");
        }
        news.publish(EventType.GUIDANCE_WRITTEN, school, readers, toGuardians, List.of());
        return letters.get(id);
    }
}
