package fr.stagein.schools.accounts;

import fr.stagein.events.AccountId;
import fr.stagein.schools.accounts.AccountOrders.Outcome;
import fr.stagein.schools.accounts.AccountRefused.Reason;
import fr.stagein.schools.accounts.KeycloakAccounts.User;
import fr.stagein.schools.directory.InvitedStaff;
import fr.stagein.schools.directory.InvitedStaff.Invited;
import fr.stagein.schools.directory.Schools;
import fr.stagein.schools.directory.StaffMemberId;
import fr.stagein.schools.directory.StaffMembers;
import fr.stagein.schools.students.Students;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives somebody on a school's list of staff an account, the role and the mail, then tells who works there. */
@Component
class JoinStaff {

    private final KeycloakAccounts keycloak;
    private final Students students;
    private final Schools schools;
    private final InvitedStaff staff;
    private final StaffMembers members;

    JoinStaff(KeycloakAccounts keycloak, Students students, Schools schools, InvitedStaff staff, StaffMembers members) {
        this.keycloak = keycloak;
        this.students = students;
        this.schools = schools;
        this.staff = staff;
        this.members = members;
    }

    /** @throws AccountRefused if nobody can be invited at that address */
    Outcome fill(StaffMemberId member) {
        Invited invited = staff.find(member).orElse(null);
        if (invited == null) {
            return Outcome.NOT_NEEDED;
        }
        User user = Optional.ofNullable(invited.account())
                .flatMap(keycloak::find)
                .orElseGet(() -> keycloak.adult(invited.email(), invited.name()));
        if (students.has(user.accountId())) {
            throw new AccountRefused(Reason.PUPILS_ADDRESS, null);
        }
        keycloak.invite(user, invited.role());
        // Whoever changes the list does so with this lock in hand: the invitation may have been taken back meanwhile.
        schools.lock(invited.school());
        return join(member, invited, user.accountId()) ? Outcome.DONE : Outcome.NOT_NEEDED;
    }

    private boolean join(StaffMemberId member, Invited invited, AccountId account) {
        Optional<StaffMemberId> already = staff.otherOf(invited.school(), account, member);
        boolean joined =
                already.isPresent() ? members.mergeInto(already.get(), member) : members.setAccount(member, account);
        if (joined) {
            schools.staffChanged(invited.school());
        }
        return joined;
    }
}
