package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.AgreementViews.AmendedView;
import fr.stagein.applications.agreements.AgreementViews.AmendmentView;
import fr.stagein.applications.agreements.AgreementViews.LastDays;
import fr.stagein.applications.agreements.Differences.Difference;
import fr.stagein.events.AgreementState.Amendment;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a party reads of what can happen once all have signed: amendments and breaking off. */
@Component
class AfterSignatures {

    private final Agreements agreements;
    private final AgreedPlacements agreed;
    private final Amendments amendments;
    private final BreakOffPlacement breakOff;

    AfterSignatures(Agreements agreements, AgreedPlacements agreed, Amendments amendments, BreakOffPlacement breakOff) {
        this.agreements = agreements;
        this.agreed = agreed;
        this.amendments = amendments;
        this.breakOff = breakOff;
    }

    @Nullable
    AmendedView amends(Agreement agreement) {
        Amendment amendment = agreement.amendment();
        return amendment == null
                ? null
                : new AmendedView(
                        amendment.of(),
                        amendment.number(),
                        agreements.find(amendment.of()).orElseThrow().verifyCode());
    }

    List<Difference> differences(Agreement agreement, Locale language) {
        return amendments.of(agreement, language);
    }

    List<AmendmentView> amendments(Agreement agreement) {
        return agreements.amendmentsOf(agreement.id()).stream()
                .map(one -> new AmendmentView(
                        one.id(), Objects.requireNonNull(one.amendment()).number(), one.status(), one.since()))
                .toList();
    }

    boolean mayAmend(Agreement agreement, Set<Party> parties) {
        return agreement.mayBeAmended()
                && BeginAmendment.mayBegin(parties).isPresent()
                && agreements.amendmentsOf(agreement.id()).stream().noneMatch(Agreement::isUnderWay);
    }

    @Nullable
    LastDays mayBreakOff(Agreement agreement, Set<Party> parties) {
        if (!agreement.mayBecome(Status.BROKEN_OFF)
                || breakOff.mayBreakOff(parties, agreement.placement()).isEmpty()) {
            return null;
        }
        return AgreedDates.of(agreed, agreement.id())
                .map(dates -> new LastDays(dates.never(), dates.first(), dates.last()))
                .orElse(null);
    }
}
