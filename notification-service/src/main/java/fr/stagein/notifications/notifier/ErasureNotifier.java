package fr.stagein.notifications.notifier;

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

/** Notifies a guardian that their last child's file is erased, before their own address is erased. */
@Component
class ErasureNotifier implements Effect<ErasureState> {

    private final Notifier notifier;

    ErasureNotifier(Notifier notifier) {
        this.notifier = notifier;
    }

    @Override
    public Stream<ErasureState> stream() {
        return Stream.ERASURES;
    }

    @Override
    public String name() {
        return "erasure-notifier";
    }

    @Override
    public void on(Event<ErasureState> event) {
        if (event.type().equals(EventType.ERASURE_ANNOUNCED)) {
            notifier.send(
                    event,
                    event.state().accountIds().stream()
                            .map(account -> new NewNote(
                                    account, Reader.GUARDIAN, NoteKind.LAST_FILE_ERASED, Facts.ofCompany("")))
                            .toList());
        }
    }
}
