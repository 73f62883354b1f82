package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.FrozenDocuments.Summary;
import fr.stagein.applications.agreements.PaperRules.Looker;
import fr.stagein.documents.NotAScan;
import fr.stagein.documents.ScannedFile;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody of the school's staff keeps the scan of a signed paper and says whose signatures it carries. Nothing counts before
 * somebody else confirms it. The file is read outside of the transaction: it may be large.
 */
@Component
class AttestScan {

    private final Agreements agreements;
    private final FrozenDocuments documents;
    private final Signers signers;
    private final Scans scans;
    private final People people;
    private final SigningTurns turns;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /** Each takes six times its size while it is read and encrypted: a class's papers at once would take the heap. */
    private final Semaphore room = new Semaphore(2);

    AttestScan(
            Agreements agreements,
            FrozenDocuments documents,
            Signers signers,
            Scans scans,
            People people,
            SigningTurns turns,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.agreements = agreements;
        this.documents = documents;
        this.signers = signers;
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
        room.acquireUninterruptibly();
        try {
            ScannedFile scanned = read(file);
            transaction.executeWithoutResult(status -> keep(staff, id, file, scanned, attestation));
        } finally {
            room.release();
        }
    }

    private static ScannedFile read(byte[] file) {
        try {
            return ScannedFile.read(file);
        } catch (NotAScan refusal) {
            throw Rejection.field(
                    "file",
                    "agreement-scan-"
                            + refusal.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private void keep(Caller staff, AgreementId id, byte[] file, ScannedFile scanned, Attestation attestation) {
        Agreement agreement = agreements.lock(id).orElseThrow(NotFound::new);
        Set<Party> parties = people.requireParty(staff, agreement.placement());
        if (agreement.status() != Status.FROZEN) {
            throw Rejection.conflict("agreement-over");
        }
        requirePrinted(agreement, scanned, attestation);
        if (isRepeated(agreement, staff, scanned)) {
            return;
        }
        List<Signer> all = signers.of(id, agreement.documentVersion());
        List<Signer> chosen = chosen(all, attestation);
        requireFree(agreement, chosen);
        requireTurn(all, chosen);
        String name = SignAgreement.nameOf(staff);
        if (chosen.stream()
                .anyMatch(signer -> PaperRules.isOwn(new Looker(staff.accountId(), name, parties), signer))) {
            throw Rejection.conflict("agreement-scan-own");
        }
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
                        staff.accountId(),
                        name,
                        now,
                        null,
                        null),
                file);
        agreements.save(agreement.scanned(turns.of(agreement, all), now), EventType.AGREEMENT_SCAN_ATTESTED);
    }

    /** It is this agreement's paper, of a document whose signatures count. */
    private void requirePrinted(Agreement agreement, ScannedFile scanned, Attestation attestation) {
        if (!plain(attestation.reference()).equals(plain(agreement.verifyCode()))) {
            throw Rejection.conflict("agreement-scan-other", agreement.verifyCode());
        }
        int newest = agreement.documentVersion();
        int printed = attestation.version();
        List<Summary> all = documents.of(agreement.id());
        if (printed < 1 || printed > newest) {
            throw Rejection.conflict("agreement-scan-version-unknown", newest);
        }
        if (all.stream().anyMatch(one -> one.number() > printed && one.voided())) {
            throw Rejection.conflict("agreement-scan-version-old", printed, newest);
        }
        if (all.stream().anyMatch(one -> one.sha256().equals(scanned.sha256()))) {
            throw Rejection.conflict("agreement-scan-unsigned");
        }
    }

    private static String plain(String reference) {
        return reference.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    /** The same request once more, after an answer that was lost. */
    private boolean isRepeated(Agreement agreement, Caller staff, ScannedFile scanned) {
        return scans.waiting(agreement.id()).stream()
                .anyMatch(scan -> scan.sha256().equals(scanned.sha256())
                        && staff.accountId().equals(scan.attestedBy()));
    }

    private static List<Signer> chosen(List<Signer> all, Attestation attestation) {
        Set<UUID> named = new HashSet<>(attestation.signers());
        List<Signer> chosen = all.stream()
                .filter(signer -> named.contains(signer.id()))
                .sorted(Comparator.comparingInt(Signer::position))
                .toList();
        if (chosen.isEmpty() || chosen.size() < named.size()) {
            throw Rejection.field("signers", "agreement-scan-no-signer");
        }
        return chosen;
    }

    private void requireFree(Agreement agreement, List<Signer> chosen) {
        if (chosen.stream().anyMatch(Signer::hasSigned)) {
            throw Rejection.conflict("agreement-scan-signed");
        }
        Set<UUID> waiting = new HashSet<>();
        scans.waiting(agreement.id()).forEach(scan -> waiting.addAll(scan.signers()));
        if (chosen.stream().anyMatch(signer -> waiting.contains(signer.id()))) {
            throw Rejection.conflict("agreement-scan-waits");
        }
    }

    /** Who signs last does so once all before have signed: of what is on the same paper, those before count. */
    static void requireTurn(List<Signer> all, List<Signer> chosen) {
        List<Signer> signed = new ArrayList<>(all);
        for (Signer signer : chosen) {
            if (!Turns.mayNow(signed, signer)) {
                throw Rejection.conflict("agreement-scan-not-yet");
            }
            signed.replaceAll(one -> one.id().equals(signer.id()) ? one.signedOnPaper(Instant.EPOCH, null) : one);
        }
    }
}
