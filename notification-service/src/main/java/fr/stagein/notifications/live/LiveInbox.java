package fr.stagein.notifications.live;

import fr.stagein.events.AccountId;
import fr.stagein.notifications.inbox.InboxItem;
import fr.stagein.notifications.inbox.Note;
import fr.stagein.notifications.inbox.NoteId;
import fr.stagein.notifications.inbox.NoteTexts;
import fr.stagein.notifications.inbox.Notes;
import fr.stagein.notifications.inbox.Position;
import fr.stagein.platform.live.LiveStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What an open page is sent: always read from the inbox, from where its stream stands. */
@Component
class LiveInbox {

    private static final int PAGE = 50;

    private final Notes notes;
    private final NoteTexts texts;

    LiveInbox(Notes notes, NoteTexts texts) {
        this.notes = notes;
        this.texts = texts;
    }

    LiveStream.Look from(AccountId account, @Nullable String lastEventId, Locale language) {
        Position from = lastEventId == null
                ? newest(account)
                : position(account, lastEventId).orElseGet(() -> newest(account));
        return new Reading(account, language, from);
    }

    private Position newest(AccountId account) {
        return notes.newest(account, 1).stream().findFirst().map(Note::position).orElse(Position.START);
    }

    /** Empty for an id that is none of this account's: a stranger's id tells nothing. */
    private Optional<Position> position(AccountId account, String lastEventId) {
        try {
            return notes.find(account, NoteId.of(lastEventId)).map(Note::position);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private final class Reading implements LiveStream.Look {
        private final AccountId account;
        private final Locale language;
        private Position at;

        Reading(AccountId account, Locale language, Position from) {
            this.account = account;
            this.language = language;
            this.at = from;
        }

        @Override
        public void at(LiveStream stream) throws IOException {
            List<Note> page;
            do {
                page = notes.after(account, at, PAGE);
                for (Note note : page) {
                    stream.send(SseEmitter.event()
                            .id(note.id().toString())
                            .name("inbox")
                            .data(InboxItem.of(note, texts, language), MediaType.APPLICATION_JSON));
                    at = note.position();
                }
            } while (page.size() == PAGE && !stream.isClosed());
        }
    }
}
