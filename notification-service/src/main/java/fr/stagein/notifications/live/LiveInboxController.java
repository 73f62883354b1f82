package fr.stagein.notifications.live;

import fr.stagein.events.AccountId;
import fr.stagein.notifications.inbox.InboxItem;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.live.LiveStreams;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The caller's inbox as it grows. */
@RestController
class LiveInboxController {

    private final LiveStreams<AccountId> streams;
    private final LiveInbox inbox;

    LiveInboxController(LiveStreams<AccountId> streams, LiveInbox inbox) {
        this.streams = streams;
        this.inbox = inbox;
    }

    /**
     * Keeps a stream of server-sent events open on which each new note of the caller arrives. Each note is one event
     * named {@code inbox}.
     *
     * @param lastEventId id of the last event that the caller has seen: the notes that came after it are sent first;
     *     absent for new ones only
     */
    @GetMapping(path = "/api/inbox/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = InboxItem.class)))
    ResponseEntity<SseEmitter> inboxStream(
            Caller caller,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Locale language) {
        return streams.open(caller.accountId(), () -> inbox.from(caller.accountId(), lastEventId, language));
    }
}
