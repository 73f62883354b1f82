package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.PaperRules.Looker;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the scans of an agreement: all of them to the school's staff, to others what they can confirm. */
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
     * @param yours whether the reader attested it, and may take it back while it waits
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
            String attestedBy,
            Instant attestedAt,
            boolean yours,
            boolean mayConfirm,
            @Nullable Instant settledAt,
            @Nullable String reason) {}

    /** A scan's bytes, and what they are. */
    @SuppressWarnings("ArrayRecordComponent") // sent as it is and never compared
    record ScanFile(ScannedFile.Type type, byte[] bytes) {}

    /** In the transaction under way; the newest first. */
    List<ScanView> of(Agreement agreement, Set<Party> parties, SignerAtWork who) {
        var looker = new Looker(who.account(), who.name(), parties);
        List<Scan> all = who.account() == null ? List.of() : scans.of(agreement.id());
        if (all.isEmpty()) {
            return List.of();
        }
        List<Signer> current = signers.of(agreement.id(), agreement.documentVersion());
        return all.stream()
                .map(scan -> view(agreement, scan, current, looker))
                .filter(view -> looker.isStaff() || view.mayConfirm())
                .toList();
    }

    @Transactional(readOnly = true)
    ScanFile file(Caller caller, AgreementId id, UUID scanId) {
        Agreement agreement = agreements.find(id).orElseThrow(NotFound::new);
        Set<Party> parties = people.requireParty(caller, agreement.placement());
        Scan scan = scans.find(id, scanId).orElseThrow(NotFound::new);
        var looker = new Looker(caller.accountId(), SignAgreement.nameOf(caller), parties);
        List<Signer> current = signers.of(id, agreement.documentVersion());
        if (!looker.isStaff() && !mayConfirm(agreement, scan, current, looker)) {
            throw new NotFound();
        }
        return new ScanFile(scan.type(), scans.file(scan).orElseThrow(NotFound::new));
    }

    private ScanView view(Agreement agreement, Scan scan, List<Signer> current, Looker looker) {
        boolean yours = looker.account() != null && looker.account().equals(scan.attestedBy());
        return new ScanView(
                scan.id(),
                scan.printed(),
                scan.state(),
                scan.type(),
                scan.size(),
                scan.sha256(),
                scan.signers(),
                scan.attestedName(),
                scan.attestedAt(),
                yours,
                mayConfirm(agreement, scan, current, looker),
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
