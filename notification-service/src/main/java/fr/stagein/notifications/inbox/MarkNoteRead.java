package fr.stagein.notifications.inbox;

import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The caller has read a note of theirs; a second time changes nothing. */
@Component
class MarkNoteRead {

    private final Notes notes;

    MarkNoteRead(Notes notes) {
        this.notes = notes;
    }

    @Transactional
    void markRead(Caller caller, NoteId id) {
        if (!notes.markRead(caller.accountId(), id)) {
            throw new NotFound();
        }
    }
}
