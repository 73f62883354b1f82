package fr.stagein.notifications.notifier;

import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferState;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.readmodel.Companies;
import fr.stagein.notifications.readmodel.Companies.Company;
import fr.stagein.platform.consumers.Effect;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Notifies a company's members of the operator's decisions about an offer. */
@Component
class OfferNotifier implements Effect<OfferState> {

    private static final Map<EventType<OfferState>, NoteKind> KINDS = Map.of(
            EventType.OFFER_APPROVED, NoteKind.OFFER_APPROVED,
            EventType.OFFER_RETURNED, NoteKind.OFFER_RETURNED);

    private final Companies companies;
    private final Notifier notifier;

    OfferNotifier(Companies companies, Notifier notifier) {
        this.companies = companies;
        this.notifier = notifier;
    }

    @Override
    public Stream<OfferState> stream() {
        return Stream.OFFERS;
    }

    @Override
    public String name() {
        return "offer-notifier";
    }

    @Override
    public void on(Event<OfferState> event) {
        NoteKind kind = KINDS.get(event.type());
        if (kind != null) {
            Company company = companies.get(event.state().companyId());
            var facts = Facts.ofOffer(company.name(), event.state().title());
            notifier.send(
                    event,
                    company.members().stream()
                            .map(member -> new NewNote(member, Reader.COMPANY, kind, facts))
                            .toList());
        }
    }
}
