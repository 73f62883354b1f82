package fr.stagein.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.gateway.GatewayTest;
import fr.stagein.gateway.Tab;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class TracesTest {

    @Autowired
    ObservationRegistry observations;

    @Value("${stagein.public-url}")
    String gateway;

    @Test
    void a_key_that_opens_something_for_ever_is_in_no_trace_and_no_log(CapturedOutput output) {
        Queue<String> traced = new ConcurrentLinkedQueue<>();
        observations.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public void onStop(Observation.Context context) {
                traced.add(context.getName() + " " + context.getContextualName() + " " + context.getAllKeyValues());
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
        Tab nobody = Tab.at(gateway);
        nobody.get("/api/calendar/feeds/key-of-a-calendar/stage-in.ics");
        nobody.submit("/api/notifications/stop/key-of-a-mail", Map.of(), "List-Unsubscribe=One-Click");
        await().untilAsserted(() -> assertThat(traced)
                .anyMatch(one -> one.contains("/api/calendar/**"))
                .anyMatch(one -> one.contains("/api/notifications/**")));
        assertThat(traced).noneMatch(one -> one.contains("key-of-a"));
        assertThat(output).doesNotContain("key-of-a");
    }
}
