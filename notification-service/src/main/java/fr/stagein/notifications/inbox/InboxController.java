package fr.stagein.notifications.inbox;

import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own inbox. */
@RestController
class InboxController {

    private final Notes notes;
    private final NoteTexts texts;

    InboxController(Notes notes, NoteTexts texts) {
        this.notes = notes;
        this.texts = texts;
    }

    /**
     * @param items newest first
     * @param unread in the whole inbox
     * @param nextCursor absent on the last page
     */
    record Inbox(
            List<InboxItem> items, int unread, @Nullable String nextCursor) {}

    @GetMapping("/api/inbox")
    @Transactional(readOnly = true)
    public Inbox inbox(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int size,
            Locale language) {
        List<Note> found = cursor == null
                ? notes.newest(caller.accountId(), size + 1)
                : notes.before(caller.accountId(), position(cursor), size + 1);
        List<Note> page = found.subList(0, Math.min(size, found.size()));
        return new Inbox(
                page.stream().map(note -> InboxItem.of(note, texts, language)).toList(),
                notes.unread(caller.accountId()),
                found.size() > size ? page.getLast().position().asCursor() : null);
    }

    @PostMapping("/api/inbox/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void markRead(@PathVariable NoteId id, Caller caller) {
        if (!notes.markRead(caller.accountId(), id)) {
            throw new NotFound();
        }
    }

    @PostMapping("/api/inbox/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void markAllRead(Caller caller) {
        notes.markAllRead(caller.accountId());
    }

    private static Position position(String cursor) {
        try {
            return Position.ofCursor(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw Rejection.field("cursor", "cursor-invalid");
        }
    }
}
