package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.ChainContent.What;
import fr.stagein.applications.agreements.People.Family;
import fr.stagein.documents.AgreementPdf;
import fr.stagein.documents.Document;
import fr.stagein.documents.MissingGlyph;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Amendment;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.AgreementState.Turn;
import fr.stagein.events.EventType;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.territory.Breach;
import fr.stagein.territory.Part;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The school freezes the next document. It is rendered between two transactions; the second keeps it only if nothing has
 * moved since the first.
 */
@Component
class FreezeAgreement {

    /** The field that names who signs for the head: it voids no signature. */
    private static final String DELEGATION = "school.head.delegation";

    private final Agreements agreements;
    private final Parts parts;
    private final FrozenDocuments documents;
    private final Signers signers;
    private final Scans scans;
    private final SigningTurns turns;
    private final Chain chain;
    private final Links links;
    private final People people;
    private final AgreementRules rules;
    private final AgreementContents contents;
    private final AgreementWriter writer;
    private final Amendments amendments;
    private final SchoolTermsStore terms;
    private final AgreementPdf pdf;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FreezeAgreement(
            Agreements agreements,
            Parts parts,
            FrozenDocuments documents,
            Signers signers,
            Scans scans,
            SigningTurns turns,
            Chain chain,
            Links links,
            People people,
            AgreementRules rules,
            AgreementContents contents,
            AgreementWriter writer,
            Amendments amendments,
            SchoolTermsStore terms,
            AgreementPdf pdf,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.agreements = agreements;
        this.parts = parts;
        this.documents = documents;
        this.signers = signers;
        this.scans = scans;
        this.turns = turns;
        this.chain = chain;
        this.links = links;
        this.people = people;
        this.rules = rules;
        this.contents = contents;
        this.writer = writer;
        this.amendments = amendments;
        this.terms = terms;
        this.pdf = pdf;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is to be frozen, as the first transaction read it. */
    record Prepared(
            Agreement agreement,
            Map<Part, Integer> revisions,
            AgreementWriter.Written written,
            List<Signer> signers,
            List<String> changed,
            boolean voids) {}

    /** @param revisions of the parts as they were shown to who freezes */
    void freeze(Caller caller, AgreementId id, Map<Part, Integer> revisions) {
        Prepared prepared = Objects.requireNonNull(transaction.execute(status -> prepare(caller, id, revisions)));
        Document file;
        try {
            file = pdf.render(prepared.written().text());
        } catch (MissingGlyph glyph) {
            throw Rejection.conflict("agreement-glyph-missing", String.join(" ", glyph.characters()), glyph.field());
        }
        transaction.executeWithoutResult(status -> keep(caller, prepared, file));
    }

    private Prepared prepare(Caller caller, AgreementId id, Map<Part, Integer> revisions) {
        Agreement agreement = agreements.find(id).orElseThrow(NotFound::new);
        Placement placement = agreement.placement();
        people.requireStaff(caller, placement);
        if (!agreement.mayBecome(Status.FROZEN)) {
            throw Rejection.conflict("agreement-over");
        }
        Map<Part, FilledPart> all = parts.of(id);
        Map<Part, Integer> now = revisions(all);
        if (!now.equals(withZeros(revisions, now))) {
            throw Rejection.conflict("agreement-moved-on");
        }
        Family family = people.familyOf(placement.studentId()).orElseThrow(NotFound::new);
        boolean minor = rules.isMinor(family, all);
        requireComplete(placement, all, minor);
        requireRules(agreement, family, all);
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SchoolTerms theirs = terms.of(placement.schoolId());
        List<String> changed = new ArrayList<>(contents.changes(agreement, all));
        if (agreement.status() == Status.FROZEN && delegatesDiffer(agreement, theirs, at)) {
            changed.add(DELEGATION);
        }
        if (agreement.status() == Status.FROZEN && changed.isEmpty()) {
            throw Rejection.conflict("agreement-unchanged");
        }
        Map<String, String> values = AgreementContents.values(all);
        List<Signer> next = new SignerList(
                        placement,
                        family,
                        values,
                        links.companyMail(id).or(() -> ofAmended(agreement)).orElse(null),
                        theirs.guardians())
                .of(rules.of(placement), minor);
        boolean voids = agreement.status() == Status.FROZEN && contents.voids(placement, changed);
        if (agreement.status() == Status.FROZEN && !voids) {
            next = Signer.carried(signers.of(id, agreement.documentVersion()), next, agreement.documentVersion());
        }
        boolean bySchool =
                all.getOrDefault(Part.COMPANY, FilledPart.empty(Part.COMPANY)).bySchool();
        return new Prepared(
                agreement,
                now,
                written(
                        agreement,
                        values,
                        AgreementContents.days(all),
                        bySchool,
                        next,
                        theirs,
                        at,
                        contents.agreedOn(agreement, all)),
                next,
                changed,
                voids);
    }

    private AgreementWriter.Written written(
            Agreement agreement,
            Map<String, String> values,
            List<Day> days,
            boolean bySchool,
            List<Signer> next,
            SchoolTerms theirs,
            Instant at,
            LocalDate rulesOf) {
        Amendment amendment = agreement.amendment();
        return amendment == null
                ? writer.write(agreement, values, days, bySchool, next, theirs, at, rulesOf)
                : amendments.write(agreement, amendment, values, days, bySchool, next, theirs, at, rulesOf);
    }

    /** Whether others sign for the head now than the newest document says. */
    private boolean delegatesDiffer(Agreement agreement, SchoolTerms theirs, Instant at) {
        return !documents
                .snapshot(agreement.id(), agreement.documentVersion())
                .map(Snapshot::delegations)
                .orElse(List.of())
                .equals(writer.delegations(theirs, at));
    }

    /** Where the company of a place found alone was written to for the agreement itself. */
    private Optional<String> ofAmended(Agreement agreement) {
        return Optional.ofNullable(agreement.amendment()).flatMap(one -> links.companyMail(one.of()));
    }

    private void keep(Caller caller, Prepared prepared, Document file) {
        AgreementId id = prepared.agreement().id();
        Agreement agreement = agreements.lock(id).orElseThrow(NotFound::new);
        Agreement before = prepared.agreement();
        if (agreement.documentVersion() != before.documentVersion()
                || !agreement.mayBecome(Status.FROZEN)
                || !revisions(parts.of(id)).equals(prepared.revisions())) {
            throw Rejection.conflict("agreement-moved-on");
        }
        Snapshot snapshot = prepared.written().snapshot();
        List<Signer> next = prepared.signers();
        if (agreement.status() == Status.FROZEN && !prepared.voids()) {
            // Somebody may have signed the document before while this one was rendered.
            next = Signer.carried(signers.of(id, agreement.documentVersion()), next, agreement.documentVersion());
        }
        documents.add(id, snapshot, file, prepared.changed(), prepared.voids());
        signers.add(id, snapshot.number(), next);
        List<Turn> asked = afterPaper(agreement, prepared, next);
        Agreement frozen = agreement
                .frozen(file.sha256(), prepared.changed(), prepared.voids(), asked, snapshot.frozenAt())
                .withPaper(next.stream().anyMatch(Signer::isOnPaper));
        What what = before.status() == Status.DRAFT ? What.FROZEN : prepared.voids() ? What.REPLACED : What.CORRECTED;
        Agreement chained = chain.append(
                frozen,
                new ChainContent(
                        what,
                        snapshot.frozenAt(),
                        snapshot.number(),
                        file.sha256(),
                        Party.SCHOOL,
                        SignAgreement.nameOf(caller),
                        null,
                        null,
                        null,
                        prepared.changed()));
        agreements.save(chained, EventType.AGREEMENT_FROZEN);
        links.mailSigners(chained, next, snapshot.values(), clock.instant());
        if (chained.status() == Status.SIGNED) {
            agreements.save(chained.reminded(), EventType.AGREEMENT_COMPLETED);
        }
    }

    /** What waits to be confirmed goes the way of signatures: it counts for the next document, or is void. */
    private List<Turn> afterPaper(Agreement agreement, Prepared prepared, List<Signer> next) {
        if (agreement.status() == Status.FROZEN) {
            List<Signer> before = signers.of(agreement.id(), agreement.documentVersion());
            scans.follow(
                    agreement.id(),
                    prepared.written().snapshot().number(),
                    prepared.voids() ? Map.of() : Signer.sameAs(before, next),
                    prepared.written().snapshot().frozenAt());
        }
        return turns.of(agreement, next, false, List.of());
    }

    private void requireComplete(Placement placement, Map<Part, FilledPart> all, boolean minor) {
        var programme = rules.of(placement);
        String language = LocaleContextHolder.getLocale().getLanguage();
        String missing = Arrays.stream(Part.values())
                .flatMap(part ->
                        AgreementRules.missing(programme, all.getOrDefault(part, FilledPart.empty(part)), minor)
                                .stream())
                .flatMap(field -> programme.field(field).stream())
                .map(field -> field.label(language))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw Rejection.conflict("agreement-incomplete", missing);
        }
    }

    private void requireRules(Agreement agreement, Family family, Map<Part, FilledPart> all) {
        Locale language = LocaleContextHolder.getLocale();
        List<Breach> breaches = contents.breaches(agreement, family, all);
        if (!breaches.isEmpty()) {
            throw Rejection.conflict(
                    "agreement-rules-broken",
                    breaches.stream().map(breach -> breach.message(language)).collect(Collectors.joining(" ")));
        }
    }

    private static Map<Part, Integer> revisions(Map<Part, FilledPart> parts) {
        return parts.values().stream().collect(Collectors.toMap(FilledPart::part, FilledPart::revision));
    }

    /** A part that was never touched may be left out. */
    private static Map<Part, Integer> withZeros(Map<Part, Integer> shown, Map<Part, Integer> now) {
        return shown.entrySet().stream()
                .filter(one -> one.getValue() != 0 || now.containsKey(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
