package fr.stagein.schools.accounts;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.schools.accounts.CodeCards.Sheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cards for those of a class who have not signed in yet. */
@Component
class PrintCodeSheet {

    private final SheetPupils pupils;
    private final AccountOrders orders;
    private final CodeCards cards;

    PrintCodeSheet(SheetPupils pupils, AccountOrders orders, CodeCards cards) {
        this.pupils = pupils;
        this.orders = orders;
        this.cards = cards;
    }

    @Transactional
    Sheet print(SchoolId school, ClassId schoolClass) {
        String name = pupils.className(school, schoolClass).orElseThrow(NotFound::new);
        // Before the pupils are locked: the worker, too, has an order in hand when it writes to its pupil.
        orders.addStudents(pupils.withoutAccount(schoolClass));
        return cards.sheet(name, pupils.lockOf(schoolClass));
    }
}
