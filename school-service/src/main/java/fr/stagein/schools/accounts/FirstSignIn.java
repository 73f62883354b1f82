package fr.stagein.schools.accounts;

import fr.stagein.events.AccountId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.accounts.KeycloakAccounts.PasswordRefused;
import fr.stagein.schools.students.PupilVault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final PupilVault vault;
    private final SignInCode codes;
    private final FillOrder accounts;
    private final KeycloakAccounts keycloak;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FirstSignIn(
            JdbcClient jdbc,
            PupilVault vault,
            SignInCode codes,
            FillOrder accounts,
            KeycloakAccounts keycloak,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.codes = codes;
        this.accounts = accounts;
        this.keycloak = keycloak;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Holder(StudentId id, LocalDate birthDate) {}

    /** @return the username to sign in with from now on */
    String choosePassword(String code, LocalDate birthDate, String password) {
        byte[] hash = codes.hash(code);
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
        transaction.executeWithoutResult(status -> used(hash, student));
        return username;
    }

    /** No use in trying again: the school sees why, and what to do. */
    private static Rejection schoolHasToMend() {
        return Rejection.conflict("account-refused");
    }

    /** Who the code and the date are of; an unknown code and a wrong date look the same from outside. */
    private @Nullable StudentId holder(byte[] hash, LocalDate birthDate) {
        Optional<Holder> holder = jdbc.sql("""
                        select s.id, s.birth_date from sign_in_code c join student s on s.id = c.student_id
                        where c.hash = :hash and c.used_at is null and c.expires_at > :now and c.failures < :tries
                          and s.left_at is null
                        for update of c""")
                .param("hash", hash)
                .param("now", now())
                .param("tries", TRIES)
                .query((row, n) -> {
                    var id = new StudentId(row.getObject("id", UUID.class));
                    return new Holder(id, vault.openBirthDate(row.getBytes("birth_date"), id));
                })
                .optional();
        String expected = holder.map(one -> one.birthDate().toString()).orElse("0000-00-00");
        boolean same = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                birthDate.toString().getBytes(StandardCharsets.US_ASCII));
        if (same && holder.isPresent()) {
            StudentId id = holder.get().id();
            // A lock that is still to come would take the new password away again; one under way is waited for.
            jdbc.sql("""
                    update account_order set outcome = 'NOT_NEEDED', done_at = :now
                    where kind = 'LOCK' and subject = :student and outcome is null""").param("now", now()).param("student", id.toString()).update();
            return id;
        }
        jdbc.sql("update sign_in_code set failures = failures + 1 where hash = :hash")
                .param("hash", hash)
                .update();
        return null;
    }

    private void used(byte[] hash, StudentId student) {
        jdbc.sql("update sign_in_code set used_at = :now where hash = :hash")
                .param("now", now())
                .param("hash", hash)
                .update();
        jdbc.sql("update student set signed_in_at = :now where id = :id")
                .param("now", now())
                .param("id", student.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
