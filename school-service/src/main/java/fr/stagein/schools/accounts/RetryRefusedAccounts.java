package fr.stagein.schools.accounts;

import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries a pupil's refused accounts once more, for what was mended elsewhere: a full mailbox, an account opened again. */
@Component
class RetryRefusedAccounts {

    private final RefusedAccounts refused;
    private final AccountOrders orders;

    RetryRefusedAccounts(RefusedAccounts refused, AccountOrders orders) {
        this.refused = refused;
        this.orders = orders;
    }

    @Transactional
    void retry(SchoolId school, StudentId student) {
        refused.requireStudent(school, student);
        orders.giveRefusedAgain(student);
    }
}
