package fr.stagein.schools.erasures;

import fr.stagein.events.ErasureId;
import fr.stagein.events.Role;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.access.Headship;
import fr.stagein.schools.erasures.ErasureList.Whom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts or refuses an erasure that was asked for: a pupil's is the head's to decide, any other the operator's. */
@Component
class DecideErasure {

    private final ErasureList erasures;
    private final OrderErasure order;
    private final Headship headship;
    private final Clock clock;

    DecideErasure(ErasureList erasures, OrderErasure order, Headship headship, Clock clock) {
        this.erasures = erasures;
        this.order = order;
        this.headship = headship;
        this.clock = clock;
    }

    /**
     * @param reason for whoever asked, where it is refused
     * @throws Rejection if it is refused without a reason
     */
    @Transactional
    void decide(Caller caller, ErasureId id, boolean accepted, @Nullable String reason) {
        Whom whom = erasures.lockAsked(id).orElseThrow(NotFound::new);
        requireToDecide(whom, caller);
        if (accepted) {
            order.accept(id, whom, caller.accountId());
        } else if (reason == null || reason.isBlank()) {
            throw Rejection.field("reason", "erasure-needs-reason");
        } else {
            erasures.refuse(id, caller.accountId(), reason.strip(), clock.instant());
        }
    }

    private void requireToDecide(Whom whom, Caller caller) {
        SchoolId school = whom.school();
        boolean theirs = school == null ? caller.has(Role.OPERATOR) : headship.holds(caller, school);
        if (!theirs) {
            throw new NotFound();
        }
    }
}
