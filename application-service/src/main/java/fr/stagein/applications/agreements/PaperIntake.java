package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.FrozenDocuments.Summary;
import fr.stagein.documents.NotAScan;
import fr.stagein.documents.ScannedFile;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.platform.problems.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every paper has to be before it is kept, whoever brings it. */
@Component
class PaperIntake {

    private final FrozenDocuments documents;
    private final Signers signers;
    private final Scans scans;

    /** Each takes six times its size while it is read and encrypted: a class's papers at once would take the heap. */
    private final Semaphore room = new Semaphore(2);

    PaperIntake(FrozenDocuments documents, Signers signers, Scans scans) {
        this.documents = documents;
        this.signers = signers;
        this.scans = scans;
    }

    /** Reads the file, which may be large, and hands on what it is; not in a transaction. */
    void read(byte[] file, Consumer<ScannedFile> then) {
        room.acquireUninterruptibly();
        try {
            then.accept(ScannedFile.read(file));
        } catch (NotAScan refusal) {
            throw Rejection.field(
                    "file",
                    "agreement-scan-"
                            + refusal.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } finally {
            room.release();
        }
    }

    /** It is this agreement's paper, of a document whose signatures count. */
    void requirePrinted(Agreement agreement, String sha256, String reference, int printed) {
        if (agreement.status() != Status.FROZEN) {
            throw Rejection.conflict("agreement-over");
        }
        if (!plain(reference).equals(plain(agreement.verifyCode()))) {
            throw Rejection.conflict("agreement-scan-other", agreement.verifyCode());
        }
        int newest = agreement.documentVersion();
        List<Summary> all = documents.of(agreement.id());
        if (printed < 1 || printed > newest) {
            throw Rejection.conflict("agreement-scan-version-unknown", newest);
        }
        if (all.stream().anyMatch(one -> one.number() > printed && one.voided())) {
            throw Rejection.conflict("agreement-scan-version-old", printed, newest);
        }
        if (all.stream().anyMatch(one -> one.sha256().equals(sha256))) {
            throw Rejection.conflict("agreement-scan-unsigned");
        }
    }

    private static String plain(String reference) {
        return reference.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    List<Signer> signersOf(Agreement agreement) {
        return signers.of(agreement.id(), agreement.documentVersion());
    }

    /** The signers with these ids, in the order in which they sign. */
    List<Signer> chosen(List<Signer> all, List<UUID> ids) {
        Set<UUID> named = new HashSet<>(ids);
        List<Signer> chosen = all.stream()
                .filter(signer -> named.contains(signer.id()))
                .sorted(Comparator.comparingInt(Signer::position))
                .toList();
        if (chosen.isEmpty() || chosen.size() < named.size()) {
            throw Rejection.field("signers", "agreement-scan-no-signer");
        }
        return chosen;
    }

    /**
     * None of them has signed, here or on another paper, and it is their turn.
     *
     * @param but a scan that does not count: the one that is being attested
     */
    void requireFree(Agreement agreement, List<Signer> all, List<Signer> chosen, @Nullable UUID but) {
        if (chosen.stream().anyMatch(Signer::hasSigned)) {
            throw Rejection.conflict("agreement-scan-signed");
        }
        Set<UUID> waiting = new HashSet<>();
        scans.waiting(agreement.id()).stream()
                .filter(scan -> !scan.id().equals(but))
                .forEach(scan -> waiting.addAll(scan.signers()));
        if (chosen.stream().anyMatch(signer -> waiting.contains(signer.id()))) {
            throw Rejection.conflict("agreement-scan-waits");
        }
        requireTurn(all, chosen);
    }

    /** Who signs last does so once all before have signed: of what is on the same paper, those before count. */
    private static void requireTurn(List<Signer> all, List<Signer> chosen) {
        List<Signer> signed = new ArrayList<>(all);
        for (Signer signer : chosen) {
            if (!Turns.mayNow(signed, signer)) {
                throw Rejection.conflict("agreement-scan-not-yet");
            }
            signed.replaceAll(one -> one.id().equals(signer.id()) ? one.signedOnPaper(Instant.EPOCH, null) : one);
        }
    }
}
