package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Status;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What all have signed, for the packages of what comes afterwards. Reads in the transaction under way. */
@Component
public class AgreedPlacements {

    /** All have signed its newest complete document. */
    private static final Set<Status> AGREED = EnumSet.of(Status.SIGNED, Status.SEALED, Status.BROKEN_OFF);

    private final Agreements agreements;
    private final FrozenDocuments documents;
    private final Links links;

    AgreedPlacements(Agreements agreements, FrozenDocuments documents, Links links) {
        this.agreements = agreements;
        this.documents = documents;
        this.links = links;
    }

    /** With what its amendments changed. Empty until all have signed, once it is erased, and for an amendment itself. */
    public Optional<AgreedPlacement> of(AgreementId id) {
        return agreements
                .find(id)
                .filter(agreement -> AGREED.contains(agreement.status()) && !agreement.isAmendment())
                .flatMap(agreement -> {
                    Agreement newest = agreements.newestInForce(agreement);
                    return documents
                            .snapshot(newest.id(), newest.documentVersion())
                            .map(snapshot -> agreed(agreement, snapshot));
                });
    }

    /** Several at once; those without an answer are left out. */
    public Map<AgreementId, AgreedPlacement> all(Collection<AgreementId> ids) {
        Map<AgreementId, Snapshot> snapshots = documents.inForce(ids);
        return agreements.all(ids).stream()
                .filter(agreement -> AGREED.contains(agreement.status()) && !agreement.isAmendment())
                .filter(agreement -> snapshots.containsKey(agreement.id()))
                .collect(Collectors.toMap(
                        Agreement::id,
                        agreement -> agreed(agreement, Objects.requireNonNull(snapshots.get(agreement.id())))));
    }

    /** Where the company of a place found alone was written to; empty where it never was. */
    public Optional<String> companyMailbox(AgreementId id) {
        return links.companyMail(id);
    }

    /** Of the tutor; else of a company that has no account here. Empty where only members can be told. */
    public Optional<String> mailboxWithoutAccount(AgreedPlacement agreed) {
        return Optional.of(agreed.value("tutor.mail"))
                .filter(one -> !one.isEmpty())
                .or(() -> agreed.company() != null ? Optional.empty() : mailboxOfCompany(agreed));
    }

    private Optional<String> mailboxOfCompany(AgreedPlacement agreed) {
        return companyMailbox(agreed.agreement())
                .or(() -> Optional.of(agreed.value("company.mail")).filter(one -> !one.isEmpty()));
    }

    private static AgreedPlacement agreed(Agreement agreement, Snapshot snapshot) {
        Placement placement = agreement.placement();
        return new AgreedPlacement(
                agreement.id(),
                placement.studentId(),
                placement.applicationId(),
                placement.companyId(),
                placement.schoolId(),
                placement.classId(),
                placement.programme(),
                placement.weeks(),
                agreement.status(),
                agreement.documentVersion(),
                snapshot.days().stream()
                        .sorted(Comparator.comparing(Day::date))
                        .map(day -> new AgreedDay(day.date(), day.start(), day.end(), day.breakStart(), day.breakEnd()))
                        .toList(),
                snapshot.values());
    }
}
