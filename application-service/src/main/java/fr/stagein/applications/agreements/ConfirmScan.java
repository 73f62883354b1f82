package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.ChainContent.Paper;
import fr.stagein.applications.agreements.ChainContent.What;
import fr.stagein.applications.agreements.PaperRules.Looker;
import fr.stagein.applications.agreements.Scan.Hand;
import fr.stagein.applications.agreements.Signer.Means;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.EventType;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A second person confirms what one attested: from now on the signatures on the paper count, like any other. */
@Component
class ConfirmScan {

    private final Agreements agreements;
    private final Signers signers;
    private final Scans scans;
    private final Chain chain;
    private final People people;
    private final PaperRules paper;
    private final SigningTurns turns;
    private final MessageSource messages;
    private final Clock clock;

    ConfirmScan(
            Agreements agreements,
            Signers signers,
            Scans scans,
            Chain chain,
            People people,
            PaperRules paper,
            SigningTurns turns,
            MessageSource messages,
            Clock clock) {
        this.agreements = agreements;
        this.signers = signers;
        this.scans = scans;
        this.chain = chain;
        this.people = people;
        this.paper = paper;
        this.turns = turns;
        this.messages = messages;
        this.clock = clock;
    }

    /** A scan that waits, in the transaction that has its agreement locked. */
    record Waiting(Agreement agreement, Scan scan, List<Signer> all, Looker looker) {

        List<Signer> chosen() {
            return all.stream()
                    .filter(signer -> scan.signers().contains(signer.id()))
                    .sorted(Comparator.comparingInt(Signer::position))
                    .toList();
        }
    }

    @Transactional
    void confirm(Caller caller, AgreementId id, UUID scanId) {
        Waiting waiting = lock(caller, id, scanId);
        requireSecond(waiting);
        Instant now = clock.instant();
        Agreement agreement = waiting.agreement();
        List<Signer> all = new ArrayList<>(waiting.all());
        Scan scan = waiting.scan();
        if (scan.attested() == null) {
            throw Rejection.conflict("agreement-scan-not-attested");
        }
        for (Signer signer : waiting.chosen()) {
            if (signer.hasSigned()) {
                // Online, while the paper lay here.
                continue;
            }
            if (!Turns.mayNow(all, signer)) {
                throw Rejection.conflict("agreement-scan-not-yet");
            }
            Signer signed = signer.signedOnPaper(now, scan.printed() < scan.number() ? scan.printed() : null);
            all.replaceAll(one -> one.id().equals(signed.id()) ? signed : one);
            signers.signed(signed, now, Means.PAPER);
            agreement = chain.append(agreement, content(agreement, signed, waiting, caller, now));
        }
        scans.save(scan.confirmed(now));
        Agreement next = agreement
                .signed(turns.of(agreement, all), now)
                .withPaper(all.stream().anyMatch(Signer::isOnPaper));
        agreements.save(
                next, next.status() == Status.SIGNED ? EventType.AGREEMENT_COMPLETED : EventType.AGREEMENT_SIGNED);
    }

    /** The caller is in the transaction that changes it. */
    Waiting lock(Caller caller, AgreementId id, UUID scanId) {
        Agreement agreement = agreements.lock(id).orElseThrow(NotFound::new);
        Set<Party> parties = people.requireParty(caller, agreement.placement());
        Scan scan = scans.find(id, scanId).orElseThrow(NotFound::new);
        if (!scan.isWaiting()) {
            throw Rejection.conflict("agreement-scan-settled");
        }
        if (agreement.status() != Status.FROZEN) {
            throw Rejection.conflict("agreement-over");
        }
        return new Waiting(
                agreement,
                scan,
                signers.of(id, agreement.documentVersion()),
                new Looker(caller.accountId(), SignAgreement.nameOf(caller), parties));
    }

    void requireSecond(Waiting waiting) {
        if (waiting.scan().isAttestedBy(waiting.looker().account())
                || waiting.scan().isBroughtBy(waiting.looker().account())) {
            throw Rejection.conflict("agreement-scan-same-person");
        }
        if (!paper.mayConfirm(waiting.looker(), waiting.agreement().placement(), waiting.scan(), waiting.chosen())) {
            throw Rejection.conflict("agreement-scan-not-yours");
        }
    }

    private ChainContent content(Agreement agreement, Signer signed, Waiting waiting, Caller caller, Instant now) {
        Scan scan = waiting.scan();
        Hand attested = Objects.requireNonNull(scan.attested());
        Party as = waiting.looker().isStaff()
                ? Party.SCHOOL
                : waiting.looker().parties().iterator().next();
        return new ChainContent(
                What.SIGNED,
                now,
                agreement.documentVersion(),
                agreement.documentHash(),
                signed.party(),
                signed.name(),
                Means.PAPER,
                null,
                // In the language of the paper.
                messages.getMessage("agreement.consent.paper", null, Locale.FRENCH),
                List.of(),
                new Paper(
                        scan.sha256(),
                        scan.printed(),
                        attested.name(),
                        attested.at(),
                        SignAgreement.nameOf(caller),
                        as));
    }
}
