package fr.stagein.notifications.notifier;

import fr.stagein.events.AgreementId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.Event;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Notes;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.mail.MailQueue;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes notes into inboxes and queues a mail for each. */
@Component
class Notifier {

    private final Notes notes;
    private final MailQueue mails;

    Notifier(Notes notes, MailQueue mails) {
        this.notes = notes;
        this.mails = mails;
    }

    void send(Event<?> event, List<NewNote> news) {
        send(event.time(), news);
    }

    void send(Instant happened, List<NewNote> news) {
        boolean urgent = news.stream().anyMatch(note -> note.kind().isUrgent());
        notes.add(news).forEach(note -> mails.add(note, happened, urgent));
    }

    /** Nothing is asked of this reader in the agreement any more. */
    void noMoreAsked(Reader reader, AgreementId agreement) {
        mails.dropAsking(reader, agreement);
    }

    /** Cancels the mails of this kind about the application that wait to be sent. */
    void cancel(NoteKind kind, ApplicationId application) {
        mails.drop(kind, application);
    }
}
