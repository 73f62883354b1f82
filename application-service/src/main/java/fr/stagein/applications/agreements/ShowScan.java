package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.PaperRules.Looker;
import fr.stagein.applications.agreements.Scan.Hand;
import fr.stagein.documents.ScannedFile;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the scans of an agreement: all of them to the school's staff, to others what they brought or can confirm. */
@Component
class ShowScan {

    private final Agreements agreements;
    private final Signers signers;
    private final Scans scans;
    private final People people;
    private final PaperRules paper;

    ShowScan(Agreements agreements, Signers signers, Scans scans, People people, PaperRules paper) {
        this.agreements = agreements;
        this.signers = signers;
        this.scans = scans;
        this.people = people;
        this.paper = paper;
    }

    /**
     * @param printedVersion number of the document on the paper
     * @param size bytes
     * @param signers ids of those whose signature it carries
     * @param broughtBy name of the signer who sent it in; absent where one of the staff did
     * @param yours whether the reader may take it back while it waits
     * @param mayAttest whether the reader is to say first what it carries
     * @param reason why it was rejected
     */
    record ScanView(
            UUID id,
            int printedVersion,
            Scan.State state,
            ScannedFile.Type type,
            int size,
            String sha256,
            List<UUID> signers,
            @Nullable String broughtBy,
            @Nullable Instant broughtAt,
            @Nullable String attestedBy,
            @Nullable Instant attestedAt,
            boolean yours,
            boolean mayAttest,
            boolean mayConfirm,
            @Nullable Instant settledAt,
            @Nullable String reason) {}

    /** A scan's bytes, and what they are. */
    @SuppressWarnings("ArrayRecordComponent") // sent as it is and never compared
    record ScanFile(ScannedFile.Type type, byte[] bytes) {}

    /** In the transaction under way; the newest first. */
    List<ScanView> of(Agreement agreement, Set<Party> parties, SignerAtWork who) {
        var looker = new Looker(who.account(), who.name(), parties);
        List<Scan> all = scans.of(agreement.id());
        if (all.isEmpty()) {
            return List.of();
        }
        List<Signer> current = signers.of(agreement.id(), agreement.documentVersion());
        Set<UUID> own = current.stream()
                .filter(signer -> who.isSigner().test(agreement.placement(), signer))
                .map(Signer::id)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(scan ->
                        looker.isStaff() || mayConfirm(agreement, scan, current, looker) || isOwn(scan, looker, own))
                .map(scan -> view(agreement, scan, current, looker))
                .toList();
    }

    /** What somebody brought stays before their eyes; by a link, while it is of the newest document. */
    private static boolean isOwn(Scan scan, Looker looker, Set<UUID> own) {
        return scan.isBroughtBy(looker.account())
                || (looker.account() == null && scan.brought() != null && own.containsAll(scan.signers()));
    }

    /** Whether a signature of the reader's own is due that is on no paper yet. In the transaction under way. */
    boolean mayBring(Agreement agreement, Set<Party> parties, SignerAtWork who) {
        if (agreement.status() != Status.FROZEN) {
            return false;
        }
        var looker = new Looker(who.account(), who.name(), parties);
        Set<UUID> waiting = scans.waiting(agreement.id()).stream()
                .flatMap(scan -> scan.signers().stream())
                .collect(Collectors.toSet());
        List<Signer> all = signers.of(agreement.id(), agreement.documentVersion());
        List<Signer> due = all.stream()
                .filter(signer -> who.account() == null
                        ? who.isSigner().test(agreement.placement(), signer)
                        : PaperRules.mayBring(looker, signer))
                .filter(signer -> !signer.hasSigned())
                .toList();
        return !due.isEmpty()
                && due.stream().allMatch(signer -> Turns.mayNow(all, signer) && !waiting.contains(signer.id()));
    }

    @Transactional(readOnly = true)
    ScanFile file(Caller caller, AgreementId id, UUID scanId) {
        Agreement agreement = agreements.find(id).orElseThrow(NotFound::new);
        Set<Party> parties = people.requireParty(caller, agreement.placement());
        Scan scan = scans.find(id, scanId).orElseThrow(NotFound::new);
        var looker = new Looker(caller.accountId(), SignAgreement.nameOf(caller), parties);
        List<Signer> current = signers.of(id, agreement.documentVersion());
        if (!looker.isStaff() && !scan.isBroughtBy(looker.account()) && !mayConfirm(agreement, scan, current, looker)) {
            throw new NotFound();
        }
        return new ScanFile(scan.type(), scans.file(scan).orElseThrow(NotFound::new));
    }

    private ScanView view(Agreement agreement, Scan scan, List<Signer> current, Looker looker) {
        Hand brought = scan.brought();
        Hand attested = scan.attested();
        boolean mayNext = mayConfirm(agreement, scan, current, looker);
        return new ScanView(
                scan.id(),
                scan.printed(),
                scan.state(),
                scan.type(),
                scan.size(),
                scan.sha256(),
                scan.signers(),
                brought == null ? null : brought.name(),
                brought == null ? null : brought.at(),
                attested == null ? null : attested.name(),
                attested == null ? null : attested.at(),
                attested == null ? scan.isBroughtBy(looker.account()) : scan.isAttestedBy(looker.account()),
                mayNext && attested == null,
                mayNext && attested != null,
                scan.settledAt(),
                scan.reason());
    }

    private boolean mayConfirm(Agreement agreement, Scan scan, List<Signer> current, Looker looker) {
        return scan.isWaiting()
                && agreement.status() == Status.FROZEN
                && paper.mayConfirm(
                        looker,
                        agreement.placement(),
                        scan,
                        current.stream()
                                .filter(signer -> scan.signers().contains(signer.id()))
                                .toList());
    }
}
