package fr.stagein.schools.accounts;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.schools.access.Headship;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.accounts.CodeCards.Sheet;
import fr.stagein.schools.accounts.InviteStudents.Invited;
import fr.stagein.schools.accounts.RefusedAccounts.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes over HTTP: the school prints them, pupils use them. */
@RestController
class AccountController {

    private final PrintCodeSheet printSheet;
    private final GiveNewCode giveCode;
    private final InviteStudents inviteStudents;
    private final FirstSignIn firstSignIn;
    private final RefusedAccounts refused;
    private final RetryRefusedAccounts retry;
    private final CorrectGuardianAddress correctAddress;
    private final StaffMembership staffMembership;
    private final Headship headship;

    AccountController(
            PrintCodeSheet printSheet,
            GiveNewCode giveCode,
            InviteStudents inviteStudents,
            FirstSignIn firstSignIn,
            RefusedAccounts refused,
            RetryRefusedAccounts retry,
            CorrectGuardianAddress correctAddress,
            StaffMembership staffMembership,
            Headship headship) {
        this.printSheet = printSheet;
        this.giveCode = giveCode;
        this.inviteStudents = inviteStudents;
        this.firstSignIn = firstSignIn;
        this.refused = refused;
        this.retry = retry;
        this.correctAddress = correctAddress;
        this.staffMembership = staffMembership;
        this.headship = headship;
    }

    record FirstSignInRequest(
            @NotBlank @Size(max = 20) String code,
            @NotNull LocalDate birthDate,
            @NotBlank @Size(max = 100) String password) {
        @Override
        public String toString() {
            return "FirstSignInRequest[…]";
        }
    }

    record SignedIn(String username) {}

    record GuardianAddress(@NotBlank @Size(max = 200) String email) {
        @Override
        public String toString() {
            return "GuardianAddress[…]";
        }
    }

    /**
     * Makes a new sign-in code for each pupil of a class who has not signed in yet, for the head to print. Codes made
     * before stop working.
     */
    @PostMapping("/api/schools/{id}/classes/{classId}/code-sheet")
    Sheet codeSheet(@PathVariable SchoolId id, @PathVariable ClassId classId, Caller caller) {
        headship.require(caller, id);
        return printSheet.print(id, classId);
    }

    /** Mails an invitation to the students of a university course who have no account yet, for its head. */
    @PostMapping("/api/schools/{id}/classes/{classId}/student-invitations")
    Invited inviteStudents(@PathVariable SchoolId id, @PathVariable ClassId classId, Caller caller) {
        headship.require(caller, id);
        return inviteStudents.invite(id, classId);
    }

    /** Makes a new sign-in code for one pupil, for the school's staff. The pupil's password stops working. */
    @PostMapping("/api/schools/{id}/students/{studentId}/new-code")
    Sheet newCode(@PathVariable SchoolId id, @PathVariable StudentId studentId, Caller caller) {
        staffMembership.require(caller, id);
        return giveCode.give(id, studentId, caller);
    }

    /** Lists the accounts of a school's pupils and guardians that could not be made, and why, for its staff. */
    @GetMapping("/api/schools/{id}/refused-accounts")
    List<Refused> refusedAccounts(@PathVariable SchoolId id, Caller caller) {
        staffMembership.require(caller, id);
        return refused.ofSchool(id);
    }

    /** Tries once more to make the accounts of a pupil and the guardians that were refused, for the school's staff. */
    @PostMapping("/api/schools/{id}/students/{studentId}/refused-accounts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tryRefusedAccountsAgain(@PathVariable SchoolId id, @PathVariable StudentId studentId, Caller caller) {
        staffMembership.require(caller, id);
        retry.retry(id, studentId);
    }

    /**
     * Corrects the mail address of a guardian who has no account yet, for the school's staff. The invitation goes to
     * the new address.
     *
     * @param guardian which of the pupil's contacts, 1 or 2
     */
    @PutMapping("/api/schools/{id}/students/{studentId}/guardians/{guardian}/email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correctGuardianAddress(
            @PathVariable SchoolId id,
            @PathVariable StudentId studentId,
            @PathVariable int guardian,
            @Valid @RequestBody GuardianAddress address,
            Caller caller) {
        staffMembership.require(caller, id);
        correctAddress.correct(id, studentId, guardian, address.email());
    }

    /**
     * Chooses the password of a pupil's account with the code from school and the date of birth. Nobody is signed in
     * yet when it is called.
     */
    @PostMapping("/api/accounts/first-sign-in")
    SignedIn firstSignIn(@Valid @RequestBody FirstSignInRequest wanted) {
        return new SignedIn(firstSignIn.choosePassword(wanted.code(), wanted.birthDate(), wanted.password()));
    }
}
