package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.ChainContent.What;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.EventType;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends an agreement, in the transaction that has it locked. */
@Component
class EndAgreement {

    private final Agreements agreements;
    private final Chain chain;
    private final Links links;
    private final ObjectProvider<AgreementListener> listeners;
    private final TerritoryCalendar calendar;

    EndAgreement(
            Agreements agreements,
            Chain chain,
            Links links,
            ObjectProvider<AgreementListener> listeners,
            TerritoryCalendar calendar) {
        this.agreements = agreements;
        this.chain = chain;
        this.links = links;
        this.listeners = listeners;
        this.calendar = calendar;
    }

    /**
     * Before all have signed.
     *
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

    /**
     * After all have signed: it stays as it is and says until when it held. An amendment under way ends with it.
     *
     * @param lastDay the day before the first agreed one if nothing took place
     * @param name of who says so; empty for the system
     */
    void breakOff(Agreement agreement, LocalDate lastDay, Party by, String name, @Nullable String reason) {
        var content = new ChainContent(
                What.BROKEN_OFF,
                calendar.now(),
                agreement.documentVersion(),
                agreement.documentHash(),
                by,
                name,
                null,
                null,
                reason == null ? lastDay.toString() : lastDay + " " + reason,
                List.of());
        Agreement ended = chain.append(agreement.brokenOff(lastDay, calendar.now()), content);
        agreements.end(ended, EventType.AGREEMENT_BROKEN_OFF, by, reason);
        for (Agreement amendment : agreements.amendmentsOf(agreement.id())) {
            agreements
                    .lock(amendment.id())
                    .filter(one -> one.mayBecome(Status.WITHDRAWN))
                    .ifPresent(one -> end(one, Status.WITHDRAWN, by, name, null));
        }
        listeners.forEach(listener -> listener.brokenOff(agreement.id(), lastDay));
    }
}
