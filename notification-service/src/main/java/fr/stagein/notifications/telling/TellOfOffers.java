package fr.stagein.notifications.telling;

import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferState;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.knowledge.Companies;
import fr.stagein.notifications.knowledge.Companies.Company;
import fr.stagein.platform.consumers.Effect;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the operator made of an offer is told to the people of its company. */
@Component
class TellOfOffers implements Effect<OfferState> {

    private static final Map<EventType<OfferState>, NoteKind> KINDS = Map.of(
            EventType.OFFER_APPROVED, NoteKind.OFFER_APPROVED,
            EventType.OFFER_RETURNED, NoteKind.OFFER_RETURNED);

    private final Companies companies;
    private final Tell tell;

    TellOfOffers(Companies companies, Tell tell) {
        this.companies = companies;
        this.tell = tell;
    }

    @Override
    public Stream<OfferState> stream() {
        return Stream.OFFERS;
    }

    @Override
    public String name() {
        return "tell-of-offers";
    }

    @Override
    public void on(Event<OfferState> event) {
        NoteKind kind = KINDS.get(event.type());
        if (kind != null) {
            Company company = companies.get(event.state().companyId());
            var facts = Facts.ofOffer(company.name(), event.state().title());
            tell.of(
                    event,
                    company.members().stream()
                            .map(member -> new NewNote(member, Reader.COMPANY, kind, facts))
                            .toList());
        }
    }
}
