package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.AgreementViews.AgreementView;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a party the agreement, and notes that the newest document was shown: nobody signs what they were not shown. */
@Component
class ShowAgreement {

    private final Agreements agreements;
    private final FrozenDocuments documents;
    private final People people;
    private final AgreementReader reader;
    private final SignAgreement sign;
    private final Clock clock;

    ShowAgreement(
            Agreements agreements,
            FrozenDocuments documents,
            People people,
            AgreementReader reader,
            SignAgreement sign,
            Clock clock) {
        this.agreements = agreements;
        this.documents = documents;
        this.people = people;
        this.reader = reader;
        this.sign = sign;
        this.clock = clock;
    }

    @Transactional
    AgreementView show(Caller caller, AgreementId id) {
        Agreement agreement = agreements.find(id).orElseThrow(NotFound::new);
        Set<Party> parties = people.requireParty(caller, agreement.placement());
        return show(agreement, parties, sign.signedIn(caller));
    }

    /** In the transaction under way. */
    AgreementView show(Agreement agreement, Set<Party> parties, SignerAtWork who) {
        shown(agreement, agreement.documentVersion(), who);
        return reader.view(agreement, parties, who);
    }

    /** The file of one document as it was frozen. */
    @Transactional
    byte[] file(Caller caller, AgreementId id, int number) {
        Agreement agreement = agreements.find(id).orElseThrow(NotFound::new);
        people.requireParty(caller, agreement.placement());
        byte[] file = documents.file(id, number).orElseThrow(NotFound::new);
        shown(agreement, number, sign.signedIn(caller));
        return file;
    }

    @Transactional(readOnly = true)
    byte[] sealedFile(Caller caller, AgreementId id) {
        Agreement agreement = agreements.find(id).orElseThrow(NotFound::new);
        people.requireParty(caller, agreement.placement());
        return documents.sealedFile(id, agreement.documentVersion()).orElseThrow(NotFound::new);
    }

    private void shown(Agreement agreement, int number, SignerAtWork who) {
        if (number > 0) {
            documents.shown(agreement.id(), number, who.holder(), clock.instant());
        }
    }
}
