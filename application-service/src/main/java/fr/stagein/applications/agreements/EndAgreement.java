package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.ChainContent.What;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.EventType;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends an agreement before all have signed, in the transaction that has it locked. */
@Component
class EndAgreement {

    private final Agreements agreements;
    private final Chain chain;
    private final Links links;
    private final TerritoryCalendar calendar;

    EndAgreement(Agreements agreements, Chain chain, Links links, TerritoryCalendar calendar) {
        this.agreements = agreements;
        this.chain = chain;
        this.links = links;
        this.calendar = calendar;
    }

    /**
     * @param as {@code REFUSED} or {@code WITHDRAWN}
     * @param name of who ends it; empty for the system
     */
    void end(Agreement agreement, Status as, Party by, String name, @Nullable String reason) {
        var content = new ChainContent(
                as == Status.REFUSED ? What.REFUSED : What.WITHDRAWN,
                calendar.now(),
                agreement.documentVersion(),
                agreement.documentHash(),
                by,
                name,
                null,
                null,
                reason,
                List.of());
        Agreement ended = chain.append(agreement.become(as, calendar.now()), content);
        agreements.end(
                ended, as == Status.REFUSED ? EventType.AGREEMENT_REFUSED : EventType.AGREEMENT_WITHDRAWN, by, reason);
        links.replaceAll(agreement.id(), calendar.now());
    }
}
