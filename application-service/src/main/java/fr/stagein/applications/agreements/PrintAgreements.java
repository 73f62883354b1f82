package fr.stagein.applications.agreements;

import fr.stagein.documents.PrintFile;
import fr.stagein.events.AgreementId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The newest documents as one file to be printed, to read or to sign by hand. Who prints has not read: nothing of it counts
 * as shown to a signer.
 */
@Component
class PrintAgreements {

    private final Agreements agreements;
    private final FrozenDocuments documents;
    private final People people;
    private final TransactionTemplate transaction;

    PrintAgreements(
            Agreements agreements, FrozenDocuments documents, People people, PlatformTransactionManager transactions) {
        this.agreements = agreements;
        this.documents = documents;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** Those that are not frozen yet are left out. */
    byte[] print(Caller staff, List<AgreementId> ids) {
        List<byte[]> files = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            for (AgreementId id : ids.stream().distinct().toList()) {
                Agreement agreement = agreements.find(id).orElseThrow(NotFound::new);
                people.requireStaff(staff, agreement.placement());
                documents.file(id, agreement.documentVersion()).ifPresent(files::add);
            }
        });
        if (files.isEmpty()) {
            throw Rejection.conflict("agreement-print-none");
        }
        return PrintFile.of(files);
    }
}
