package fr.stagein.schools.accounts;

import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.accounts.AccountOrders.Kind;
import fr.stagein.schools.accounts.CodeCards.Sheet;
import fr.stagein.schools.accounts.SheetPupils.Pupil;
import fr.stagein.schools.readings.FilePart;
import fr.stagein.schools.readings.FileReadings;
import fr.stagein.schools.students.StudentSignIns;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A card for one pupil, whose password works no more. */
@Component
class GiveNewCode {

    private final SheetPupils pupils;
    private final StudentSignIns signIns;
    private final AccountOrders orders;
    private final MailedStudents mailed;
    private final CodeCards cards;
    private final FileReadings readings;

    GiveNewCode(
            SheetPupils pupils,
            StudentSignIns signIns,
            AccountOrders orders,
            MailedStudents mailed,
            CodeCards cards,
            FileReadings readings) {
        this.pupils = pupils;
        this.signIns = signIns;
        this.orders = orders;
        this.mailed = mailed;
        this.cards = cards;
        this.readings = readings;
    }

    @Transactional
    Sheet give(SchoolId school, StudentId student, Caller staff) {
        if (!pupils.isOf(school, student)) {
            throw new NotFound();
        }
        if (mailed.address(student).isPresent()) {
            throw Rejection.conflict("student-has-mailbox");
        }
        // Before the pupil is locked: the worker, too, has an order in hand when it writes to its pupil.
        orders.addStudents(pupils.withoutAccount(student));
        // For one who has no account yet there is nothing to lock, and the worker says so.
        orders.add(Kind.LOCK, student);
        Pupil pupil = pupils.lock(student).orElseThrow(NotFound::new);
        readings.opened(student, school, FilePart.CODE, staff);
        signIns.clear(student);
        return cards.sheet(pupil.className(), List.of(pupil));
    }
}
