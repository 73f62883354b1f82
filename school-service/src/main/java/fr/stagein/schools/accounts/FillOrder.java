package fr.stagein.schools.accounts;

import fr.stagein.events.AccountId;
import fr.stagein.events.Role;
import fr.stagein.events.StudentId;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.queue.WorkQueue;
import fr.stagein.schools.accounts.AccountOrders.Kind;
import fr.stagein.schools.accounts.AccountOrders.Order;
import fr.stagein.schools.accounts.AccountOrders.Outcome;
import fr.stagein.schools.accounts.AccountRefused.Reason;
import fr.stagein.schools.accounts.KeycloakAccounts.MailNotSent;
import fr.stagein.schools.accounts.KeycloakAccounts.PasswordRefused;
import fr.stagein.schools.directory.StaffMemberId;
import fr.stagein.schools.students.GuardianContacts;
import fr.stagein.schools.students.GuardianContacts.Child;
import fr.stagein.schools.students.Student;
import fr.stagein.schools.students.StudentSignIns;
import fr.stagein.schools.students.Students;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does one order: at Keycloak first, then here, so that what is half done is done again. */
@Component
class FillOrder implements WorkQueue<Order> {

    private static final Logger log = LoggerFactory.getLogger(FillOrder.class);

    private final AccountOrders orders;
    private final KeycloakAccounts keycloak;
    private final Students students;
    private final MailedStudents mailed;
    private final JoinStaff joinStaff;
    private final AccountEndings endings;
    private final StudentSignIns signIns;
    private final GuardianContacts contacts;
    private final AccountsProperties properties;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    FillOrder(
            AccountOrders orders,
            KeycloakAccounts keycloak,
            Students students,
            MailedStudents mailed,
            JoinStaff joinStaff,
            AccountEndings endings,
            StudentSignIns signIns,
            GuardianContacts contacts,
            AccountsProperties properties,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.keycloak = keycloak;
        this.students = students;
        this.mailed = mailed;
        this.joinStaff = joinStaff;
        this.endings = endings;
        this.signIns = signIns;
        this.contacts = contacts;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
    }

    Step next() {
        return WorkQueue.next(this, transaction);
    }

    @Override
    public Optional<Order> lockNext() {
        return orders.takeNext();
    }

    @Override
    public void work(Order order) {
        try {
            orders.end(order, fill(order));
        } catch (AccountRefused refused) {
            refuse(order, refused.reason());
        }
    }

    @Override
    public int failed(Order order, Throwable why) {
        int failures = order.attempts() + 1;
        if (why instanceof MailNotSent && failures >= properties.mailAttempts()) {
            refuse(order, Reason.ADDRESS);
        } else {
            orders.tryAgain(order);
        }
        return failures;
    }

    private void refuse(Order order, Reason reason) {
        log.warn("{} is refused for good: {}", order, reason);
        orders.refuse(order.kind(), order.subject(), reason);
        if (reason == Reason.USERNAME_TAKEN) {
            signIns.dropUsername(StudentId.of(order.subject()));
        }
    }

    /** What a pupil's own try at a first sign-in met; the school sees it. */
    void refused(StudentId student, Reason reason) {
        transaction.executeWithoutResult(
                status -> refuse(new Order(Kind.STUDENT.name(), student.toString(), 0), reason));
    }

    private Outcome fill(Order order) {
        return switch (Kind.valueOf(order.kind())) {
            case STUDENT -> student(StudentId.of(order.subject()));
            case GUARDIAN -> invite(order.subject());
            case LOCK -> lock(StudentId.of(order.subject()));
            case ACCESS -> openOrClose(StudentId.of(order.subject()));
            case STAFF -> joinStaff.fill(StaffMemberId.of(order.subject()));
            case ERASE -> endings.erase(order.subject());
            case ORPHAN -> endings.partFromGuardian(AccountId.of(order.subject()));
        };
    }

    private Outcome student(StudentId id) {
        String address = mailed.address(id).orElse(null);
        if (address != null) {
            return inviteStudent(id, address);
        }
        return account(id).isPresent() ? Outcome.DONE : Outcome.NOT_NEEDED;
    }

    /** Who has confirmed the address already gets no mail. */
    private Outcome inviteStudent(StudentId id, String address) {
        Student student = students.enrolled(id).orElse(null);
        if (student == null) {
            return Outcome.NOT_NEEDED;
        }
        AccountId there = student.accountId();
        if (there != null) {
            return keycloak.find(there)
                    .map(account -> {
                        keycloak.invite(account, Role.STUDENT);
                        return Outcome.DONE;
                    })
                    .orElse(Outcome.NOT_NEEDED);
        }
        var account = keycloak.adult(address, student.firstName() + " " + student.lastName());
        // Two students with one address, or a typing error: nobody gets somebody else's account.
        if (students.has(account.accountId())) {
            throw new AccountRefused(Reason.PUPILS_ADDRESS, null);
        }
        keycloak.invite(account, Role.STUDENT);
        students.hasAccount(id, account.accountId());
        return Outcome.DONE;
    }

    /** The student's account, made now if need be. Empty for one who left or has no code sheet yet. */
    Optional<AccountId> account(StudentId id) {
        Student student = students.enrolled(id).orElse(null);
        if (student == null) {
            return Optional.empty();
        }
        AccountId there = student.accountId();
        if (there != null) {
            return Optional.of(there);
        }
        return signIns.username(id).map(username -> {
            AccountId made = keycloak.student(username, student.firstName(), student.lastName());
            transaction.executeWithoutResult(status -> students.hasAccount(id, made));
            return made;
        });
    }

    private Outcome invite(String email) {
        List<Child> children = contacts.childrenAt(email);
        if (children.isEmpty()) {
            return Outcome.NOT_NEEDED;
        }
        String name = children.stream()
                .map(Child::guardianName)
                .filter(one -> one != null && !one.isBlank())
                .findFirst()
                .orElse("");
        var guardian = keycloak.adult(email, name);
        if (students.has(guardian.accountId())) {
            throw new AccountRefused(Reason.PUPILS_ADDRESS, null);
        }
        keycloak.invite(guardian, Role.GUARDIAN);
        contacts.haveAccount(email, guardian.accountId());
        children.forEach(child -> students.hasGuardian(child.id(), guardian.accountId()));
        return Outcome.DONE;
    }

    private Outcome lock(StudentId id) {
        AccountId account = students.enrolled(id).map(Student::accountId).orElse(null);
        if (account == null) {
            return Outcome.NOT_NEEDED;
        }
        byte[] unknown = new byte[24];
        random.nextBytes(unknown);
        try {
            keycloak.setPassword(account, "aA1!" + Base64.getUrlEncoder().encodeToString(unknown));
        } catch (PasswordRefused never) {
            throw new IllegalStateException("The realm refuses every password", never);
        }
        keycloak.endSessions(account);
        return Outcome.DONE;
    }

    private Outcome openOrClose(StudentId id) {
        AccountId account = students.find(id).map(Student::accountId).orElse(null);
        if (account == null) {
            return Outcome.NOT_NEEDED;
        }
        boolean enrolled = students.enrolled(id).isPresent();
        if (!keycloak.setEnabled(account, enrolled)) {
            return Outcome.NOT_NEEDED;
        }
        if (!enrolled) {
            keycloak.endSessions(account);
        }
        return Outcome.DONE;
    }
}
