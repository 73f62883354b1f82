package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Status;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What all have signed, for the packages of what comes afterwards. Reads in the transaction under way. */
@Component
public class AgreedPlacements {

    /** All have signed its newest complete document. */
    private static final Set<Status> AGREED = EnumSet.of(Status.SIGNED, Status.SEALED, Status.BROKEN_OFF);

    private final Agreements agreements;
    private final FrozenDocuments documents;

    AgreedPlacements(Agreements agreements, FrozenDocuments documents) {
        this.agreements = agreements;
        this.documents = documents;
    }

    /** With what its amendments changed. Empty until all have signed, once it is erased, and for an amendment itself. */
    public Optional<AgreedPlacement> of(AgreementId id) {
        return agreements
                .find(id)
                .filter(agreement -> AGREED.contains(agreement.status()) && !agreement.isAmendment())
                .flatMap(this::agreed);
    }

    private Optional<AgreedPlacement> agreed(Agreement agreement) {
        Placement placement = agreement.placement();
        Agreement newest = agreements.newestInForce(agreement);
        return documents
                .snapshot(newest.id(), newest.documentVersion())
                .map(snapshot -> new AgreedPlacement(
                        agreement.id(),
                        placement.studentId(),
                        placement.applicationId(),
                        placement.companyId(),
                        placement.schoolId(),
                        placement.classId(),
                        placement.programme(),
                        placement.week(),
                        agreement.status(),
                        agreement.documentVersion(),
                        snapshot.days().stream()
                                .sorted(Comparator.comparing(Day::date))
                                .map(day -> new AgreedDay(
                                        day.date(), day.start(), day.end(), day.breakStart(), day.breakEnd()))
                                .toList(),
                        snapshot.values()));
    }
}
