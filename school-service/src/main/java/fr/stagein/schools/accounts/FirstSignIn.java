package fr.stagein.schools.accounts;

import fr.stagein.events.AccountId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.accounts.KeycloakAccounts.PasswordRefused;
import fr.stagein.schools.accounts.SignInCodes.Holder;
import fr.stagein.schools.students.StudentSignIns;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClientException;

/**
 * A pupil's first way in: code and birth date, then a password of their own. The code is used up only once the password
 * is set, so that nobody is locked out by a network that failed in between.
 */
@Service
class FirstSignIn {

    private final SignInCodes codes;
    private final StudentSignIns signIns;
    private final SignInCode code;
    private final AccountOrders orders;
    private final FillOrder accounts;
    private final KeycloakAccounts keycloak;
    private final TransactionTemplate transaction;

    FirstSignIn(
            SignInCodes codes,
            StudentSignIns signIns,
            SignInCode code,
            AccountOrders orders,
            FillOrder accounts,
            KeycloakAccounts keycloak,
            PlatformTransactionManager transactions) {
        this.codes = codes;
        this.signIns = signIns;
        this.code = code;
        this.orders = orders;
        this.accounts = accounts;
        this.keycloak = keycloak;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return the username to sign in with from now on */
    String choosePassword(String typed, LocalDate birthDate, String password) {
        byte[] hash = code.hash(typed);
        StudentId student = transaction.execute(status -> holder(hash, birthDate));
        if (student == null) {
            throw new Rejection(HttpStatus.BAD_REQUEST, "code-or-date-wrong");
        }
        String username;
        try {
            // Whose username was given up, as somebody else had it, needs another card.
            AccountId account = accounts.account(student).orElseThrow(FirstSignIn::schoolHasToMend);
            username = keycloak.setPassword(account, password);
            keycloak.endSessions(account);
        } catch (PasswordRefused weak) {
            throw Rejection.field("password", "password-weak");
        } catch (AccountRefused never) {
            accounts.refused(student, never.reason());
            throw schoolHasToMend();
        } catch (RestClientException | OAuth2AuthorizationException away) {
            throw new Rejection(HttpStatus.SERVICE_UNAVAILABLE, "sign-in-away");
        }
        transaction.executeWithoutResult(status -> {
            codes.use(hash);
            signIns.signedIn(student);
        });
        return username;
    }

    /** No use in trying again: the school sees why, and what to do. */
    private static Rejection schoolHasToMend() {
        return Rejection.conflict("account-refused");
    }

    /** Who the code and the date are of; an unknown code and a wrong date look the same from outside. */
    private @Nullable StudentId holder(byte[] hash, LocalDate birthDate) {
        Optional<Holder> holder = codes.lock(hash);
        String expected = holder.map(one -> one.birthDate().toString()).orElse("0000-00-00");
        boolean same = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                birthDate.toString().getBytes(StandardCharsets.US_ASCII));
        if (same && holder.isPresent()) {
            StudentId id = holder.get().id();
            // A lock that is still to come would take the new password away again; one under way is waited for.
            orders.cancelLock(id);
            return id;
        }
        codes.countFailure(hash);
        return null;
    }
}
