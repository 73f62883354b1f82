package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A signer will not sign, or the school takes an agreement back: either ends it, with a reason, before all have signed. */
@Component
class RefuseAgreement {

    private final Agreements agreements;
    private final Signers signers;
    private final People people;
    private final EndAgreement end;

    RefuseAgreement(Agreements agreements, Signers signers, People people, EndAgreement end) {
        this.agreements = agreements;
        this.signers = signers;
        this.people = people;
        this.end = end;
    }

    /** @param document number of the one that is refused: as it was shown */
    @Transactional
    void refuse(SignerAtWork who, AgreementId id, int document, String reason) {
        Agreement agreement = agreements.lock(id).orElseThrow(NotFound::new);
        List<Signer> mine = signers.of(id, agreement.documentVersion()).stream()
                .filter(signer -> who.isSigner().test(agreement.placement(), signer))
                .toList();
        if (mine.isEmpty()) {
            throw new NotFound();
        }
        if (agreement.documentVersion() != document) {
            throw Rejection.conflict("agreement-version-old", agreement.documentVersion());
        }
        if (!agreement.mayBecome(Status.REFUSED)) {
            throw Rejection.conflict("agreement-over");
        }
        Signer signer = mine.getFirst();
        String name = who.name() == null || who.name().isBlank() ? signer.name() : who.name();
        end.end(agreement, Status.REFUSED, signer.party(), name, reason.strip());
    }

    @Transactional
    void withdraw(Caller staff, AgreementId id, String reason) {
        Agreement agreement = agreements.lock(id).orElseThrow(NotFound::new);
        people.requireStaff(staff, agreement.placement());
        if (!agreement.mayBecome(Status.WITHDRAWN)) {
            throw Rejection.conflict("agreement-over");
        }
        end.end(agreement, Status.WITHDRAWN, Party.SCHOOL, SignAgreement.nameOf(staff), reason.strip());
    }
}
