package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.People;
import fr.stagein.applications.agreements.TerritorySeal;
import fr.stagein.applications.internships.Attestations.Attestation;
import fr.stagein.applications.internships.Attestations.Content;
import fr.stagein.documents.AgreementPdf;
import fr.stagein.documents.Document;
import fr.stagein.documents.MissingGlyph;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.EventType;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the attestation once the last half day is over and said: read in one transaction, rendered and sealed outside,
 * kept in another if nothing moved. Killed in between nothing is kept, and it is asked for again. Of two at once the
 * first stays.
 */
@Component
class MakeAttestation {

    private static final String REASON = "Attestation de stage établie par l’établissement et la structure d’accueil";

    private final Internships internships;
    private final Attestations attestations;
    private final AttestationWriter writer;
    private final AgreedPlacements placements;
    private final People people;
    private final AgreementPdf pdf;
    private final TerritorySeal seal;
    private final Today today;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final VerifyCodes codes = new VerifyCodes(new SecureRandom());

    MakeAttestation(
            Internships internships,
            Attestations attestations,
            AttestationWriter writer,
            AgreedPlacements placements,
            People people,
            AgreementPdf pdf,
            TerritorySeal seal,
            Today today,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.internships = internships;
        this.attestations = attestations;
        this.writer = writer;
        this.placements = placements;
        this.people = people;
        this.pdf = pdf;
        this.seal = seal;
        this.today = today;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What it is made from, as it was read. */
    private record Prepared(Internship internship, AgreedPlacement agreed, Side by) {}

    /** If there is one already, that one stays. */
    void make(Caller caller, AgreementId id) {
        Prepared prepared = Objects.requireNonNull(transaction.execute(status -> prepare(caller, id)));
        if (prepared.internship().attested()) {
            return;
        }
        if (!seal.isThere()) {
            throw new Rejection(HttpStatus.SERVICE_UNAVAILABLE, "internship-no-seal");
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String code = codes.next();
        Content content =
                writer.content(prepared.internship(), prepared.agreed(), prepared.by(), nameOf(caller, prepared));
        Document sealed = seal.seal(rendered(prepared, content, code, at), REASON, at);
        transaction.executeWithoutResult(
                status -> keep(caller, prepared, new Attestation(id, code, sealed.sha256(), content, at), sealed));
    }

    private Prepared prepare(Caller caller, AgreementId id) {
        AgreedPlacement agreed = placements.of(id).orElseThrow(NotFound::new);
        Set<Party> parties = people.requireParty(caller, agreed);
        if (!parties.contains(Party.SCHOOL) && !parties.contains(Party.COMPANY)) {
            throw new NotFound();
        }
        Internship internship = internships.find(id).orElseThrow(NotFound::new);
        if (!internship.attested()) {
            if (!internship.isOver(today.time())) {
                throw Rejection.conflict("internship-not-over");
            }
            if (!internship.isSaidWhole()) {
                throw Rejection.conflict("internship-not-said");
            }
        }
        return new Prepared(internship, agreed, parties.contains(Party.SCHOOL) ? Side.SCHOOL : Side.COMPANY);
    }

    private Document rendered(Prepared prepared, Content content, String code, Instant at) {
        try {
            return pdf.render(writer.text(prepared.internship(), content, code, at));
        } catch (MissingGlyph glyph) {
            throw Rejection.conflict("agreement-glyph-missing", String.join(" ", glyph.characters()), glyph.field());
        }
    }

    private void keep(Caller caller, Prepared prepared, Attestation attestation, Document sealed) {
        Internship internship = internships.lock(attestation.internship()).orElseThrow(NotFound::new);
        if (internship.attested()) {
            return;
        }
        if (!internship.hasSameDays(prepared.internship())) {
            throw Rejection.conflict("internship-moved-on");
        }
        if (attestations.add(
                attestation, writer.template(), sealed, caller.accountId().value())) {
            internships.save(internship.withAttestation(), EventType.INTERNSHIP_ATTESTED);
        }
    }

    /** Who makes it, as the identity provider has them; else as the agreement names who signs. */
    private static String nameOf(Caller caller, Prepared prepared) {
        String name = (caller.firstName() + " " + caller.familyName()).strip();
        String signs = prepared.by() == Side.SCHOOL ? "school.head.name" : "company.representative.name";
        return name.isEmpty() ? prepared.agreed().value(signs) : name;
    }
}
