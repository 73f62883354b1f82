package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.ConfirmScan.Waiting;
import fr.stagein.applications.agreements.PaperRules.Looker;
import fr.stagein.applications.agreements.Scan.Hand;
import fr.stagein.documents.ScannedFile;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.EventType;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody of the school's staff says whose signatures a signed paper carries: one that they bring, or one that a signer has
 * sent in. Nothing counts before somebody else confirms it. A file is read outside of the transaction: it may be large.
 */
@Component
class AttestScan {

    private final Agreements agreements;
    private final PaperIntake intake;
    private final ConfirmScan confirm;
    private final Scans scans;
    private final People people;
    private final SigningTurns turns;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AttestScan(
            Agreements agreements,
            PaperIntake intake,
            ConfirmScan confirm,
            Scans scans,
            People people,
            SigningTurns turns,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.agreements = agreements;
        this.intake = intake;
        this.confirm = confirm;
        this.scans = scans;
        this.people = people;
        this.turns = turns;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What somebody reads on the paper.
     *
     * @param reference as it is printed
     * @param version number of the document, as it is printed
     * @param signers whose signature is there
     */
    record Attestation(String reference, int version, List<UUID> signers) {}

    void attest(Caller staff, AgreementId id, byte[] file, Attestation attestation) {
        people.requireStaff(
                staff, agreements.find(id).orElseThrow(NotFound::new).placement());
        intake.read(
                file,
                scanned -> transaction.executeWithoutResult(status -> keep(staff, id, file, scanned, attestation)));
    }

    /** The same of one that a signer has sent in. */
    void attestBrought(Caller staff, AgreementId id, UUID scan, Attestation attestation) {
        people.requireStaff(
                staff, agreements.find(id).orElseThrow(NotFound::new).placement());
        transaction.executeWithoutResult(status -> attest(confirm.lock(staff, id, scan), staff, attestation));
    }

    private void attest(Waiting waiting, Caller staff, Attestation attestation) {
        Agreement agreement = waiting.agreement();
        Scan scan = waiting.scan();
        if (scan.attested() != null) {
            throw Rejection.conflict("agreement-scan-attested");
        }
        intake.requirePrinted(agreement, scan.sha256(), attestation.reference(), attestation.version());
        List<Signer> chosen = intake.chosen(waiting.all(), attestation.signers());
        intake.requireFree(agreement, waiting.all(), chosen, scan.id());
        requireNotOwn(waiting.looker(), chosen);
        Instant now = clock.instant();
        scans.save(scan.attested(
                attestation.version(),
                chosen.stream().map(Signer::id).toList(),
                new Hand(staff.accountId(), SignAgreement.nameOf(staff), now)));
        agreements.save(agreement.scanned(turns.of(agreement, waiting.all()), now), EventType.AGREEMENT_SCAN_ATTESTED);
    }

    private void keep(Caller staff, AgreementId id, byte[] file, ScannedFile scanned, Attestation attestation) {
        Agreement agreement = agreements.lock(id).orElseThrow(NotFound::new);
        Set<Party> parties = people.requireParty(staff, agreement.placement());
        intake.requirePrinted(agreement, scanned.sha256(), attestation.reference(), attestation.version());
        if (isRepeated(agreement, staff, scanned)) {
            return;
        }
        List<Signer> all = intake.signersOf(agreement);
        List<Signer> chosen = intake.chosen(all, attestation.signers());
        intake.requireFree(agreement, all, chosen, null);
        String name = SignAgreement.nameOf(staff);
        requireNotOwn(new Looker(staff.accountId(), name, parties), chosen);
        Instant now = clock.instant();
        scans.add(
                new Scan(
                        UUID.randomUUID(),
                        id,
                        agreement.documentVersion(),
                        attestation.version(),
                        scanned.type(),
                        file.length,
                        scanned.sha256(),
                        Scan.State.ATTESTED,
                        chosen.stream().map(Signer::id).toList(),
                        null,
                        new Hand(staff.accountId(), name, now),
                        null,
                        null),
                file);
        agreements.save(agreement.scanned(turns.of(agreement, all), now), EventType.AGREEMENT_SCAN_ATTESTED);
    }

    private static void requireNotOwn(Looker looker, List<Signer> chosen) {
        if (chosen.stream().anyMatch(signer -> PaperRules.isOwn(looker, signer))) {
            throw Rejection.conflict("agreement-scan-own");
        }
    }

    /** The same request once more, after an answer that was lost. */
    private boolean isRepeated(Agreement agreement, Caller staff, ScannedFile scanned) {
        return scans.waiting(agreement.id()).stream()
                .anyMatch(scan -> scan.sha256().equals(scanned.sha256()) && scan.isAttestedBy(staff.accountId()));
    }
}
