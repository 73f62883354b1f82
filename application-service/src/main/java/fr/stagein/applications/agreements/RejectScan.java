package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.ConfirmScan.Waiting;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState;
import fr.stagein.events.EventType;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A scan is not what it was said to be: who looks at it next says why, or who brought or attested it takes it back.
 */
@Component
class RejectScan {

    private final ConfirmScan confirm;
    private final Agreements agreements;
    private final Scans scans;
    private final SigningTurns turns;
    private final Clock clock;

    RejectScan(ConfirmScan confirm, Agreements agreements, Scans scans, SigningTurns turns, Clock clock) {
        this.confirm = confirm;
        this.agreements = agreements;
        this.scans = scans;
        this.turns = turns;
        this.clock = clock;
    }

    @Transactional
    void reject(Caller caller, AgreementId id, UUID scan, String reason) {
        Waiting waiting = confirm.lock(caller, id, scan);
        confirm.requireSecond(waiting);
        settle(waiting, waiting.scan().rejected(clock.instant(), reason.strip()), EventType.AGREEMENT_SCAN_REJECTED);
    }

    @Transactional
    void withdraw(Caller caller, AgreementId id, UUID scan) {
        Waiting waiting = confirm.lock(caller, id, scan);
        if (!waiting.scan().isAttestedBy(caller.accountId())
                && !(waiting.scan().attested() == null && waiting.scan().isBroughtBy(caller.accountId()))) {
            throw Rejection.conflict("agreement-scan-not-yours");
        }
        settle(waiting, waiting.scan().withdrawn(clock.instant()), EventType.AGREEMENT_SCAN_WITHDRAWN);
    }

    private void settle(Waiting waiting, Scan settled, EventType<AgreementState> happened) {
        scans.save(settled);
        Agreement agreement = waiting.agreement();
        agreements.save(agreement.scanned(turns.of(agreement, waiting.all()), clock.instant()), happened);
    }
}
