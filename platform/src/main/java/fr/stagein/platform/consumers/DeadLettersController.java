package fr.stagein.platform.consumers;

import fr.stagein.platform.problems.NotFound;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@link DeadLetters} for the operator: which events are parked and why, never their content. */
@RestController
class DeadLettersController {

    private final DeadLetters letters;

    DeadLettersController(DeadLetters letters) {
        this.letters = letters;
    }

    /**
     * @param consumer the group that could not take it
     * @param event CloudEvents id, empty if the record has none
     * @param eventType CloudEvents type, empty likewise
     * @param happenedAt as its sender says
     * @param cause the class of the failure
     */
    record DeadLetter(
            String consumer,
            String topic,
            long offset,
            String event,
            String eventType,
            @Nullable Instant happenedAt,
            Instant parkedAt,
            String cause) {}

    /**
     * @param done how many were processed now
     * @param left how many are still parked
     * @param cause the class of the failure that ended the replay; absent if none did
     */
    record Replay(int done, int left, @Nullable String cause) {}

    /**
     * Lists for the operator the events that this service could not process: which, since when and the kind of failure,
     * never their content.
     */
    @GetMapping("/api/operations/${spring.application.name}/dead-letters")
    ResponseEntity<List<DeadLetter>> deadLetters() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(letters.list().stream()
                        .map(letter -> new DeadLetter(
                                letter.consumer().group,
                                letter.consumer().topic,
                                letter.record().offset(),
                                ParkedRecord.event(letter.record()),
                                ParkedRecord.type(letter.record()),
                                ParkedRecord.happenedAt(letter.record()),
                                Instant.ofEpochMilli(letter.record().timestamp()),
                                ParkedRecord.cause(letter.record())))
                        .toList());
    }

    /**
     * Has the events that one consumer could not process tried again, the oldest first, until one fails again.
     *
     * @param consumer name of the consumer group, as the list of such events has it
     */
    @PostMapping("/api/operations/${spring.application.name}/dead-letters/{consumer}/replay")
    Replay replayDeadLetters(@PathVariable String consumer) {
        return letters.replay(consumer)
                .map(replayed -> new Replay(
                        replayed.done(),
                        replayed.left(),
                        replayed.failure().map(ParkedRecord::cause).orElse(null)))
                .orElseThrow(NotFound::new);
    }
}
