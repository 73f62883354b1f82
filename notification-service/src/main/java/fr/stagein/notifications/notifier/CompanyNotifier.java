package fr.stagein.notifications.notifier;

import fr.stagein.events.CompanyState;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.platform.consumers.Effect;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Notifies a company's members of the operator's decisions about it. */
@Component
class CompanyNotifier implements Effect<CompanyState> {

    private static final Map<EventType<CompanyState>, NoteKind> KINDS = Map.of(
            EventType.COMPANY_VERIFIED, NoteKind.COMPANY_VERIFIED,
            EventType.COMPANY_REJECTED, NoteKind.COMPANY_REJECTED,
            EventType.COMPANY_SUSPENDED, NoteKind.COMPANY_SUSPENDED,
            EventType.COMPANY_CORRECTED, NoteKind.COMPANY_CORRECTED);

    private final Notifier notifier;

    CompanyNotifier(Notifier notifier) {
        this.notifier = notifier;
    }

    @Override
    public Stream<CompanyState> stream() {
        return Stream.COMPANIES;
    }

    @Override
    public String name() {
        return "company-notifier";
    }

    @Override
    public void on(Event<CompanyState> event) {
        NoteKind kind = KINDS.get(event.type());
        if (kind != null) {
            CompanyState company = event.state();
            var facts = Facts.ofCompany(company.name());
            notifier.send(
                    event,
                    company.memberAccountIds().stream()
                            .map(member -> new NewNote(member, Reader.COMPANY, kind, facts))
                            .toList());
        }
    }
}
