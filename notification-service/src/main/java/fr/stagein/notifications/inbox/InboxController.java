package fr.stagein.notifications.inbox;

import fr.stagein.notifications.inbox.InboxQueries.Inbox;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own inbox. */
@RestController
class InboxController {

    private final InboxQueries queries;
    private final MarkNoteRead markNote;
    private final MarkInboxRead markInbox;

    InboxController(InboxQueries queries, MarkNoteRead markNote, MarkInboxRead markInbox) {
        this.queries = queries;
        this.markNote = markNote;
        this.markInbox = markInbox;
    }

    /**
     * Gives the caller's own notes, the newest first, one page at a time.
     *
     * @param cursor where the next page begins, as the page before gave it; absent for the first page
     * @param size how many notes, 1 to 50
     */
    @GetMapping("/api/inbox")
    Inbox inbox(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int size,
            Locale language) {
        return queries.page(caller.accountId(), cursor == null ? null : position(cursor), size, language);
    }

    /**
     * Marks one of the caller's notes as read. Marking it again changes nothing.
     *
     * @param id of the note, as the inbox gives it
     */
    @PostMapping("/api/inbox/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markRead(@PathVariable NoteId id, Caller caller) {
        markNote.markRead(caller, id);
    }

    /** Marks all of the caller's notes as read. */
    @PostMapping("/api/inbox/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markAllRead(Caller caller) {
        markInbox.markRead(caller);
    }

    private static Position position(String cursor) {
        try {
            return Position.ofCursor(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw Rejection.field("cursor", "cursor-invalid");
        }
    }
}
