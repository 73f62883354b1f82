package fr.stagein.schools.erasures;

import fr.stagein.events.AccountId;
import fr.stagein.events.ErasureId;
import fr.stagein.events.ErasureState;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.schools.accounts.AccountErased;
import fr.stagein.schools.accounts.AccountOrders;
import fr.stagein.schools.accounts.GuardianOrphaned;
import fr.stagein.schools.erasures.Erasure.AskedBy;
import fr.stagein.schools.erasures.ErasureList.Whom;
import fr.stagein.schools.students.Students;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders that a person is erased. A pupil leaves the school at once, so that companies hear of it and seats become free;
 * some time later every service is told to erase.
 */
@Service
public class OrderErasure {

    private final ErasureList erasures;
    private final Students students;
    private final AccountOrders accounts;
    private final EventPublisher events;
    private final ErasureProperties properties;
    private final Clock clock;

    OrderErasure(
            ErasureList erasures,
            Students students,
            AccountOrders accounts,
            EventPublisher events,
            ErasureProperties properties,
            Clock clock) {
        this.erasures = erasures;
        this.students = students;
        this.accounts = accounts;
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    /** Accepts what was asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void accept(ErasureId id, Whom whom, @Nullable AccountId by) {
        StudentId student = whom.student();
        Instant now = clock.instant();
        // Who has left long ago has nothing open any more.
        boolean leaves = student != null && students.leave(student, now);
        if (leaves) {
            accounts.followEnrolment(List.of(student));
        }
        erasures.order(id, by, now, leaves ? now.plus(properties.afterLeaving()) : now);
    }

    /** Without a request: the school decided, or the time is over. */
    @Transactional
    ErasureId order(Whom whom, AskedBy why, @Nullable AccountId by) {
        erasures.open(whom, why);
        ErasureId id = erasures.underWay(whom).orElseThrow();
        erasures.lockAsked(id).ifPresent(asked -> accept(id, asked, by));
        return id;
    }

    /** A guardian is told that the last child's file is erased; their own account ends some days later. */
    @EventListener
    @Transactional
    public void on(GuardianOrphaned orphan) {
        var whom = new Whom(null, null, orphan.guardian());
        erasures.open(whom, AskedBy.RETENTION);
        ErasureId id = erasures.underWay(whom).orElseThrow();
        if (erasures.lockAsked(id).isPresent()) {
            Instant now = clock.instant();
            erasures.order(id, null, now, now.plus(properties.afterFarewell()));
            events.publish(EventType.ERASURE_ANNOUNCED, new ErasureState(id, 1, null, List.of(orphan.guardian()), now));
        }
    }

    /** Tells the services of one whose time has come; empty if there is none. */
    @Transactional
    public Optional<ErasureId> tellNext() {
        Optional<ErasureId> due = erasures.takeDue(clock.instant());
        due.ifPresent(id -> {
            if (erasures.isOfNewGuardian(id)) {
                erasures.forget(id);
                events.erase(Stream.ERASURES, id.toString());
            } else {
                tell(id);
            }
        });
        return due;
    }

    private void tell(ErasureId id) {
        Whom whom = erasures.whom(id);
        StudentId student = whom.student();
        AccountId account = whom.account();
        if (student != null) {
            // As it is now: the account may have come after the request.
            account = students.find(student).map(one -> one.accountId()).orElse(account);
            accounts.partFromGuardians(student);
        }
        List<AccountId> ends = account == null ? List.of() : List.of(account);
        if (account == null) {
            erasures.report(id, Erasure.KEYCLOAK, 0, clock.instant());
        } else {
            accounts.erase(id, account);
        }
        events.publish(EventType.ERASURE_ORDERED, new ErasureState(id, 2, student, ends, clock.instant()));
        erasures.told(id, clock.instant());
    }

    @EventListener
    @Transactional
    public void on(AccountErased gone) {
        erasures.report(gone.erasure(), Erasure.KEYCLOAK, 1, clock.instant());
    }
}
