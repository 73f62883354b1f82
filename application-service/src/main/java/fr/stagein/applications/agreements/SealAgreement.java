package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.ChainContent.Paper;
import fr.stagein.documents.ChainEntry;
import fr.stagein.documents.Document;
import fr.stagein.documents.Evidence;
import fr.stagein.documents.EvidenceLine;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Amendment;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.EventType;
import fr.stagein.platform.queue.Causes;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.territory.Territory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what all have signed, one at a time: taken in one transaction for some minutes, sealed outside, kept in another.
 * Killed in between it is taken again, and of two that sealed the same one keeps its file.
 */
@Component
class SealAgreement {

    private static final Logger log = LoggerFactory.getLogger(SealAgreement.class);

    /** Longer than any seal takes; after it another replica may take it. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(2);

    private static final Duration AT_MOST = Duration.ofHours(6);

    private final Agreements agreements;
    private final FrozenDocuments documents;
    private final Chain chain;
    private final TerritorySeal seal;
    private final AgreementSettings addresses;
    private final Territory territory;
    private final PartyNames names;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Sealings sealings;
    private final ObjectProvider<AgreementListener> listeners;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SealAgreement(
            Agreements agreements,
            FrozenDocuments documents,
            Chain chain,
            TerritorySeal seal,
            AgreementSettings addresses,
            Territory territory,
            PartyNames names,
            MessageSource messages,
            JsonMapper json,
            Sealings sealings,
            ObjectProvider<AgreementListener> listeners,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.agreements = agreements;
        this.documents = documents;
        this.chain = chain;
        this.seal = seal;
        this.addresses = addresses;
        this.territory = territory;
        this.names = names;
        this.messages = messages;
        this.json = json;
        this.sealings = sealings;
        this.listeners = listeners;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is to be sealed. */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared as a whole
    record Taken(Agreement agreement, Snapshot snapshot, byte[] file, List<ChainEntry> entries) {}

    /** What is attached to the sealed file, so that it can be checked without this service. */
    record Audit(String reference, int document, String sha256, List<AuditEntry> entries) {}

    /** @param content the very text that the hash covers */
    record AuditEntry(int number, String content, String previous, String hash) {}

    /**
     * Does the next one.
     *
     * @throws IllegalStateException if one waits and there is no key to seal it with
     */
    Step sealNext() {
        if (!seal.isThere()) {
            requireNothingWaits();
            return Step.NOTHING_DUE;
        }
        Optional<AgreementId> next = transaction.execute(status -> takeNext());
        if (next == null || next.isEmpty()) {
            return Step.NOTHING_DUE;
        }
        AgreementId id = next.get();
        try {
            Taken taken = transaction.execute(status -> read(id));
            if (taken != null) {
                Document sealed = seal(taken);
                transaction.executeWithoutResult(status -> keep(taken, sealed));
            }
            return Step.DONE;
        } catch (RuntimeException | Error failed) {
            log.warn("Agreement {} is not sealed and waits: {}", id, Causes.of(failed));
            return Step.FAILED;
        }
    }

    private void requireNothingWaits() {
        if (sealings.anyWaits()) {
            throw new IllegalStateException(
                    "What was signed waits for its seal: stagein.agreements.seal.key-store is not set");
        }
    }

    /** The one that waits longest, ours for a while; the longer the more often it failed. */
    Optional<AgreementId> takeNext() {
        return sealings.takeNext(clock.instant(), TAKEN_FOR, AT_MOST);
    }

    /** Null if it is no more to be sealed. */
    @Nullable
    Taken read(AgreementId id) {
        Agreement agreement = agreements.find(id).orElse(null);
        if (agreement == null || !waits(agreement)) {
            return null;
        }
        int number = agreement.documentVersion();
        return new Taken(
                agreement,
                documents.snapshot(id, number).orElseThrow(),
                documents.file(id, number).orElseThrow(),
                chain.of(id));
    }

    /** What was broken off before its seal is sealed all the same: all had signed it. */
    private static boolean waits(Agreement agreement) {
        return agreement.status() == Status.SIGNED || agreement.status() == Status.BROKEN_OFF;
    }

    Document seal(Taken taken) {
        Agreement agreement = taken.agreement();
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Document frozen = Document.of(taken.file());
        if (!frozen.sha256().equals(agreement.documentHash())) {
            throw new IllegalStateException("The file is not the one that was signed");
        }
        var evidence = new Evidence(
                taken.snapshot().text().title(),
                agreement.verifyCode(),
                agreement.documentVersion(),
                addresses.verifyAddress(agreement.verifyCode()),
                lines(taken),
                agreement.chain(),
                agreement.onPaper() ? names.of(Party.SCHOOL, agreement.placement()) : null);
        var audit = new Audit(
                agreement.verifyCode(),
                agreement.documentVersion(),
                frozen.sha256(),
                taken.entries().stream()
                        .map(entry -> new AuditEntry(
                                entry.number(),
                                new String(entry.content(), StandardCharsets.UTF_8),
                                entry.previous(),
                                entry.hash()))
                        .toList());
        return seal.seal(frozen, evidence, json.writeValueAsString(audit).getBytes(StandardCharsets.UTF_8), at);
    }

    private List<EvidenceLine> lines(Taken taken) {
        List<EvidenceLine> lines = new ArrayList<>();
        for (ChainEntry entry : taken.entries()) {
            ChainContent content = chain.read(entry);
            lines.add(new EvidenceLine(
                    entry.number(),
                    content.party() == null
                            ? ""
                            : names.of(content.party(), taken.agreement().placement()),
                    content.name() == null ? "" : content.name(),
                    means(content),
                    content.at().atZone(territory.timeZone()).toOffsetDateTime(),
                    entry.hash()));
        }
        return lines;
    }

    private String means(ChainContent content) {
        String means = content.means() == null
                ? text("agreement.step." + content.what())
                : text("agreement.means." + content.means());
        Paper paper = content.paper();
        if (paper != null) {
            return messages.getMessage(
                    "agreement.means.paper-with",
                    new Object[] {
                        means,
                        paper.attestedBy(),
                        paper.confirmedBy(),
                        paper.scanSha256().replaceAll("(.{8})(?=.)", "$1 ")
                    },
                    Locale.FRENCH);
        }
        return content.channel() == null ? means : means + " (" + content.channel() + ")";
    }

    /** In the language of the document. */
    private String text(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }

    /** Only the first keeps its file. */
    void keep(Taken taken, Document sealed) {
        Agreement agreement = agreements.lock(taken.agreement().id()).orElse(null);
        if (agreement == null || !waits(agreement)) {
            return;
        }
        Instant now = clock.instant();
        if (documents.addSealed(agreement.id(), agreement.documentVersion(), sealed, now)) {
            if (agreement.status() == Status.SIGNED) {
                agreements.save(agreement.become(Status.SEALED, now), EventType.AGREEMENT_SEALED);
            }
            sealings.done(agreement.id());
            Amendment amendment = agreement.amendment();
            if (amendment != null) {
                listeners.forEach(listener -> listener.amended(amendment.of()));
            } else if (agreement.status() == Status.SIGNED) {
                listeners.forEach(listener -> listener.sealed(agreement.id()));
            }
        }
    }
}
