package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.PaperRules.Looker;
import fr.stagein.applications.agreements.Scan.Hand;
import fr.stagein.documents.ScannedFile;
import fr.stagein.events.AccountId;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever signed by hand sends in the scan of their own paper. It counts for nothing: one of the school's staff attests it,
 * another confirms it.
 */
@Component
class BringScan {

    private final Agreements agreements;
    private final PaperIntake intake;
    private final Scans scans;
    private final People people;
    private final SigningTurns turns;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BringScan(
            Agreements agreements,
            PaperIntake intake,
            Scans scans,
            People people,
            SigningTurns turns,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.agreements = agreements;
        this.intake = intake;
        this.scans = scans;
        this.people = people;
        this.turns = turns;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What a signer sends in.
     *
     * @param reference as it is printed on the paper
     * @param version number of the document, as it is printed
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record Brought(String reference, int version, byte[] file) {}

    void bring(Caller caller, AgreementId id, Brought brought) {
        requireSide(people.requireParty(
                caller, agreements.find(id).orElseThrow(NotFound::new).placement()));
        intake.read(
                brought.file(),
                scanned -> transaction.executeWithoutResult(status -> keep(caller, id, brought, scanned)));
    }

    private void keep(Caller caller, AgreementId id, Brought brought, ScannedFile scanned) {
        Agreement agreement = agreements.lock(id).orElseThrow(NotFound::new);
        Set<Party> parties = people.requireParty(caller, agreement.placement());
        requireSide(parties);
        String name = SignAgreement.nameOf(caller);
        var looker = new Looker(caller.accountId(), name, parties);
        keep(
                agreement,
                brought,
                scanned,
                signer -> PaperRules.mayBring(looker, signer),
                new Hand(caller.accountId(), name, clock.instant()));
    }

    /** By the link of a mail, in the transaction that has the agreement locked. */
    void bringByLink(Agreement agreement, SignerAtWork who, Signer own, Brought brought, ScannedFile scanned) {
        keep(
                agreement,
                brought,
                scanned,
                signer -> who.isSigner().test(agreement.placement(), signer),
                new Hand(null, own.name(), clock.instant()));
    }

    /** Whoever sees to papers at the school attests them, or has a colleague attest their own. */
    private static void requireSide(Set<Party> parties) {
        if (parties.contains(Party.SCHOOL)) {
            throw Rejection.conflict("agreement-scan-own");
        }
    }

    private void keep(Agreement agreement, Brought brought, ScannedFile scanned, Predicate<Signer> isOwn, Hand by) {
        intake.requirePrinted(agreement, scanned.sha256(), brought.reference(), brought.version());
        if (isRepeated(agreement, scanned, by.account())) {
            return;
        }
        List<Signer> all = intake.signersOf(agreement);
        List<UUID> own = all.stream()
                .filter(signer -> isOwn.test(signer) && !signer.hasSigned())
                .map(Signer::id)
                .toList();
        if (own.isEmpty()) {
            throw Rejection.conflict("agreement-scan-signed");
        }
        List<Signer> chosen = intake.chosen(all, own);
        intake.requireFree(agreement, all, chosen, null);
        Instant now = by.at();
        scans.add(
                new Scan(
                        UUID.randomUUID(),
                        agreement.id(),
                        agreement.documentVersion(),
                        brought.version(),
                        scanned.type(),
                        brought.file().length,
                        scanned.sha256(),
                        Scan.State.BROUGHT,
                        own,
                        by,
                        null,
                        null,
                        null),
                brought.file());
        agreements.save(agreement.scanned(turns.of(agreement, all), now), EventType.AGREEMENT_SCAN_BROUGHT);
    }

    /** The same request once more, after an answer that was lost. */
    private boolean isRepeated(Agreement agreement, ScannedFile scanned, @Nullable AccountId by) {
        return scans.waiting(agreement.id()).stream()
                .anyMatch(scan -> scan.sha256().equals(scanned.sha256())
                        && scan.brought() != null
                        && (by == null ? scan.brought().account() == null : scan.isBroughtBy(by)));
    }
}
