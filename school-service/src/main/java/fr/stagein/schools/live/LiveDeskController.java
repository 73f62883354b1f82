package fr.stagein.schools.live;

import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.live.LiveStream;
import fr.stagein.platform.live.LiveStreams;
import fr.stagein.schools.access.StaffMembership;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A school's desk as it changes, for its staff. */
@RestController
class LiveDeskController {

    private final LiveStreams<SchoolId> desks;
    private final StaffMembership staffMembership;

    LiveDeskController(LiveStreams<SchoolId> desks, StaffMembership staffMembership) {
        this.desks = desks;
        this.staffMembership = staffMembership;
    }

    /**
     * Keeps a stream of server-sent events open for a school's staff. It carries one event named {@code desk} when it
     * opens and each time something at the school has changed; the page then asks for what it shows.
     */
    @GetMapping(path = "/api/schools/{id}/desk/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = String.class)))
    ResponseEntity<SseEmitter> deskStream(@PathVariable SchoolId id, Caller caller) {
        staffMembership.require(caller, id);
        return desks.open(id, () -> stream -> tell(stream, id, caller));
    }

    /** Whoever is of the school's staff no longer hears nothing more. */
    private void tell(LiveStream stream, SchoolId school, Caller caller) throws IOException {
        if (staffMembership.holds(caller, school)) {
            stream.send(SseEmitter.event().name("desk").data("changed"));
        } else {
            stream.close();
        }
    }
}
