package fr.stagein.notifications.notifier;

import fr.stagein.events.CompanyState;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.platform.consumers.Effect;
import org.springframework.stereotype.Component;

/** Notifies the operator of a company that has stopped answering. */
@Component
class OperatorNotifier implements Effect<CompanyState> {

    private final OperatorCalls operators;

    OperatorNotifier(OperatorCalls operators) {
        this.operators = operators;
    }

    @Override
    public Stream<CompanyState> stream() {
        return Stream.COMPANIES;
    }

    @Override
    public String name() {
        return "operator-notifier";
    }

    @Override
    public void on(Event<CompanyState> event) {
        if (event.type().equals(EventType.COMPANY_SILENT)) {
            operators.call(
                    event,
                    NoteKind.COMPANY_SILENT,
                    Facts.ofCompany(event.state().name()));
        }
    }
}
