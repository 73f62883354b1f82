package fr.stagein.schools.consents;

import fr.stagein.events.AccountId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.students.Students;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A guardian gives consent for their own child, or takes it back. */
@Component
class GiveConsent {

    private final Consents consents;
    private final ConsentWording wording;
    private final Students students;
    private final Clock clock;

    GiveConsent(Consents consents, ConsentWording wording, Students students, Clock clock) {
        this.consents = consents;
        this.wording = wording;
        this.students = students;
        this.clock = clock;
    }

    /**
     * @param textVersion of the text that the guardian has read
     * @param given false takes back what was given
     * @throws Rejection if the text is another one by now
     */
    @Transactional
    void give(AccountId guardian, StudentId student, String textVersion, boolean given) {
        if (!consents.mayBeGivenBy(guardian, student)) {
            throw new NotFound();
        }
        if (!textVersion.equals(wording.version())) {
            throw Rejection.conflict("consent-text-changed");
        }
        consents.add(student, guardian, textVersion, given, clock.instant());
        students.tellConsent(student);
    }
}
