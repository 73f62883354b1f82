package fr.stagein.notifications.telling;

import fr.stagein.events.ErasureState;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.platform.consumers.Effect;
import org.springframework.stereotype.Component;

/** A guardian whose last child's file is erased is told so, before their own address is. */
@Component
class TellOfErasures implements Effect<ErasureState> {

    private final Tell tell;

    TellOfErasures(Tell tell) {
        this.tell = tell;
    }

    @Override
    public Stream<ErasureState> stream() {
        return Stream.ERASURES;
    }

    @Override
    public String name() {
        return "tell-of-erasures";
    }

    @Override
    public void on(Event<ErasureState> event) {
        if (event.type().equals(EventType.ERASURE_ANNOUNCED)) {
            tell.of(
                    event,
                    event.state().accountIds().stream()
                            .map(account -> new NewNote(
                                    account, Reader.GUARDIAN, NoteKind.LAST_FILE_ERASED, Facts.ofCompany("")))
                            .toList());
        }
    }
}
