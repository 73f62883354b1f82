package fr.stagein.notifications.telling;

import fr.stagein.events.ApplicationId;
import fr.stagein.events.Event;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Notes;
import fr.stagein.notifications.mail.MailQueue;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes into inboxes, and a mail behind each. */
@Component
class Tell {

    private final Notes notes;
    private final MailQueue mails;

    Tell(Notes notes, MailQueue mails) {
        this.notes = notes;
        this.mails = mails;
    }

    void of(Event<?> event, List<NewNote> news) {
        of(event.time(), news);
    }

    void of(Instant happened, List<NewNote> news) {
        boolean urgent = news.stream().anyMatch(note -> note.kind().isUrgent());
        notes.add(news).forEach(note -> mails.add(note, happened, urgent));
    }

    /** What waits to be mailed of this kind about the application is moot now. */
    void noMoreOf(NoteKind kind, ApplicationId application) {
        mails.drop(kind, application);
    }
}
