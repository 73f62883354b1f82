package fr.stagein.notifications.telling;

import fr.stagein.events.CompanyState;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.knowledge.Operators;
import fr.stagein.platform.consumers.Effect;
import org.springframework.stereotype.Component;

/**
 * That a company answers nobody any more is told to the operator. Apart from what companies are told, so that those
 * notes do not wait while the identity provider is away.
 */
@Component
class TellOperators implements Effect<CompanyState> {

    private final Operators operators;
    private final Tell tell;

    TellOperators(Operators operators, Tell tell) {
        this.operators = operators;
        this.tell = tell;
    }

    @Override
    public Stream<CompanyState> stream() {
        return Stream.COMPANIES;
    }

    @Override
    public String name() {
        return "tell-operators";
    }

    @Override
    public void on(Event<CompanyState> event) {
        if (event.type().equals(EventType.COMPANY_SILENT)) {
            var facts = Facts.ofCompany(event.state().name());
            tell.of(
                    event,
                    operators.all().stream()
                            .map(operator -> new NewNote(operator, Reader.OPERATOR, NoteKind.COMPANY_SILENT, facts))
                            .toList());
        }
    }
}
