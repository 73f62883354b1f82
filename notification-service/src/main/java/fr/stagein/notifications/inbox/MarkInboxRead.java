package fr.stagein.notifications.inbox;

import fr.stagein.platform.access.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The caller has read all of their notes. */
@Component
class MarkInboxRead {

    private final Notes notes;

    MarkInboxRead(Notes notes) {
        this.notes = notes;
    }

    @Transactional
    void markRead(Caller caller) {
        notes.markAllRead(caller.accountId());
    }
}
