package fr.stagein.platform.live;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class LiveStreamsTest {

    private static final StreamTiming LIVELY =
            new StreamTiming(Duration.ofSeconds(15), Duration.ofMinutes(1), Duration.ZERO);
    private static final StreamTiming CALM =
            new StreamTiming(Duration.ofSeconds(15), Duration.ofMinutes(1), Duration.ofMillis(300));

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void it_looks_at_the_opening_and_at_each_ring() {
        var streams = new LiveStreams<String>(LIVELY);
        open(streams, "a");
        open(streams, "b");
        await().until(() -> looks.get() == 2);
        streams.ring("a");
        await().until(() -> looks.get() == 3);
        streams.ring("nobody's");
        streams.ringAll();
        await().until(() -> looks.get() == 5);
    }

    @Test
    void a_burst_of_rings_is_one_look_now_and_one_afterwards() {
        var streams = new LiveStreams<String>(CALM);
        open(streams, "a");
        await().until(() -> looks.get() == 1);
        for (int ring = 0; ring < 1000; ring++) {
            streams.ring("a");
        }
        await().until(() -> looks.get() == 2);
        await().during(Duration.ofMillis(700)).until(() -> looks.get() == 2);
    }

    @Test
    void a_look_may_end_its_stream() {
        var streams = new LiveStreams<String>(CALM);
        awaitEnd(streams.open("a", () -> LiveStream::close).getBody());
    }

    @Test
    void a_stream_ends_when_its_time_is_over() {
        var streams =
                new LiveStreams<String>(new StreamTiming(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ZERO));
        awaitEnd(open(streams, "a"));
    }

    @Test
    void without_a_database_a_stream_ends_and_one_that_cannot_begin_is_not_kept() {
        var streams = new LiveStreams<String>(LIVELY);
        awaitEnd(streams.open("a", () -> stream -> {
                    throw new QueryTimeoutException("no answer");
                })
                .getBody());
        assertThatThrownBy(() -> streams.open("b", () -> {
                    throw new QueryTimeoutException("no answer");
                }))
                .isInstanceOf(QueryTimeoutException.class);
        open(streams, "b");
        await().until(() -> looks.get() == 1);
    }

    @Test
    void who_opens_streams_without_end_ends_their_own_oldest() {
        var streams = new LiveStreams<String>(CALM);
        SseEmitter others = open(streams, "b");
        SseEmitter oldest = open(streams, "a");
        SseEmitter next = open(streams, "a");
        for (int more = 2; more <= LiveStreams.MOST; more++) {
            open(streams, "a");
        }
        awaitEnd(oldest);
        await().until(() -> looks.get() >= LiveStreams.MOST);
        assertThatCode(() -> next.send("still there")).doesNotThrowAnyException();
        assertThatCode(() -> others.send("still there")).doesNotThrowAnyException();
    }

    @Test
    void a_replica_that_stops_closes_its_streams() {
        var replica = new LiveStreams<String>(CALM);
        replica.start();
        List<SseEmitter> emitters = List.of(open(replica, "a"), open(replica, "b"));
        await().until(() -> looks.get() == 2);

        replica.stop();

        emitters.forEach(LiveStreamsTest::awaitEnd);
        awaitEnd(open(replica, "late"));

        replica.start();
        SseEmitter again = open(replica, "a");
        int before = looks.get();
        replica.ring("a");
        await().until(() -> looks.get() > before);
        assertThatCode(() -> again.send("more")).doesNotThrowAnyException();
    }

    private SseEmitter open(LiveStreams<String> streams, String about) {
        return streams.open(about, () -> stream -> looks.incrementAndGet()).getBody();
    }

    private static void awaitEnd(SseEmitter emitter) {
        await().untilAsserted(() -> assertThatIllegalStateException().isThrownBy(() -> emitter.send("more")));
    }
}
