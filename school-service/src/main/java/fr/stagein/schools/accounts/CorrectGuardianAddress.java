package fr.stagein.schools.accounts;

import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.students.GuardianContacts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another address for a guardian who has no account yet, and a new order for it. */
@Component
class CorrectGuardianAddress {

    private final RefusedAccounts refused;
    private final GuardianContacts contacts;
    private final AccountOrders orders;

    CorrectGuardianAddress(RefusedAccounts refused, GuardianContacts contacts, AccountOrders orders) {
        this.refused = refused;
        this.contacts = contacts;
        this.orders = orders;
    }

    /**
     * @param guardian which of the pupil's contacts, 1 or 2
     * @throws Rejection if nobody can be invited there, or the guardian has an account
     */
    @Transactional
    void correct(SchoolId school, StudentId student, int guardian, String written) {
        refused.requireStudent(school, student);
        String email = written.strip().toLowerCase(Locale.ROOT);
        if (!AccountRules.takesAddress(email)) {
            throw Rejection.field("email", "address-takes-no-account");
        }
        // The order first, as their worker has one in hand before it writes to its pupil.
        orders.inviteGuardians(List.of(email));
        if (!contacts.changeAddress(student, guardian, email)) {
            throw Rejection.conflict("guardian-has-account");
        }
    }
}
