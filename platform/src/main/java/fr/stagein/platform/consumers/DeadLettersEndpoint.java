package fr.stagein.platform.consumers;

import java.time.Instant;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@link DeadLetters} for a script beside the service: {@code GET /actuator/deadletters} lists them, {@code POST
 * /actuator/deadletters/<consumer group>} replays them.
 */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    private final DeadLetters letters;

    DeadLettersEndpoint(DeadLetters letters) {
        this.letters = letters;
    }

    /**
     * @param consumer its group
     * @param event CloudEvents id
     * @param reason the exception's text: ids, never personal data
     */
    record Parked(String consumer, String topic, int partition, long offset, Instant at, String event, String reason) {}

    record Replay(int done, int left, String failure) {}

    @ReadOperation
    List<Parked> list() {
        return letters.list().stream()
                .map(letter -> new Parked(
                        letter.consumer().group,
                        letter.consumer().topic,
                        letter.record().partition(),
                        letter.record().offset(),
                        Instant.ofEpochMilli(letter.record().timestamp()),
                        ParkedRecord.event(letter.record()),
                        ParkedRecord.reason(letter.record())))
                .toList();
    }

    @WriteOperation
    Replay replay(@Selector String group) {
        return letters.replay(group)
                .map(replayed -> new Replay(
                        replayed.done(),
                        replayed.left(),
                        replayed.failure()
                                .map(failure -> String.valueOf(failure.getMessage()))
                                .orElse("")))
                .orElseThrow(() -> new IllegalArgumentException("No consumer " + group));
    }
}
