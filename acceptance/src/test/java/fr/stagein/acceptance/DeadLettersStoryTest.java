package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** An event that nobody can read is parked; the operator sees it and presses the button. */
@Isolated("what it parks would show in others' pages and figures")
@ExtendWith({TheSystem.class, Browsers.class})
class DeadLettersStoryTest {

    private static final String TOPIC = "stagein.dordogne.schools";
    private static final String CONSUMER = "offer-service.schools";

    @Test
    void the_operator_sees_a_parked_event_and_replays_it(Run system, Chromium chromium) {
        String event = park(system);
        try (Person operator = chromium.person(Device.PHONE).signIn("operateur@clee.example")) {
            operator.open("/operateur").link("Événements").click();
            operator.title("Événements mis de côté").waitFor();
            Locator table = operator.page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(CONSUMER));
            assertThat(table).containsText(event);
            assertThat(table).containsText("StreamReadException");
            assertThat(operator.page.locator("main")).not().containsText("Collège Fantôme");
            operator.look("dead-letters-1-parked");

            // Nobody can ever read it: the replay says so and keeps it.
            operator.button("Rejouer : " + CONSUMER).click();
            operator.text("Le suivant échoue encore").waitFor();
            assertThat(table).containsText(event);

            passOver(system);
            operator.page.reload();
            assertThat(operator.settle().page.locator("main")).not().containsText(event);
            operator.look("dead-letters-2-none");
        }
    }

    /** @return the id of an event that offer-service cannot read */
    private static String park(Run system) {
        String event = UUID.randomUUID().toString();
        try (var producer = new KafkaProducer<>(kafka(system), new StringSerializer(), new StringSerializer())) {
            var noise = new ProducerRecord<>(TOPIC, "noise", "{\"name\": \"Collège Fantôme\",");
            noise.headers()
                    .add("ce_id", event.getBytes(UTF_8))
                    .add("ce_type", "fr.stagein.school.changed.v1".getBytes(UTF_8))
                    .add("ce_time", "2026-11-28T10:00:00Z".getBytes(UTF_8));
            producer.send(noise);
            producer.flush();
        }
        Visitor operator = Visitor.signedIn(system, "operateur@clee.example");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(operator.get("/api/operations/offer-service/dead-letters")
                                .expect(200)
                                .whole()
                                .body())
                        .contains(event));
        return event;
    }

    /** What ops does with what will never be readable: every replay goes on behind it. */
    private static void passOver(Run system) {
        for (String service : new String[] {"school", "offer", "application", "notification"}) {
            Visitor.signedIn(system, "operateur@clee.example")
                    .get("/api/operations/" + service + "-service/dead-letters")
                    .expect(200)
                    .body()
                    .valueStream()
                    .map(letter -> letter.get("consumer").asString())
                    .distinct()
                    .forEach(consumer -> passOver(system, consumer));
        }
    }

    private static void passOver(Run system, String consumer) {
        Map<String, Object> settings = new HashMap<>(kafka(system));
        settings.put("group.id", "stagein.dordogne." + consumer + ".replay");
        try (var offsets = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC + "." + consumer + ".dlt", 0);
            long end = offsets.endOffsets(List.of(partition)).get(partition);
            offsets.assign(List.of(partition));
            offsets.commitSync(Map.of(partition, new OffsetAndMetadata(end)));
        }
    }

    private static Map<String, Object> kafka(Run system) {
        return Map.of("bootstrap.servers", "127.0.0.1:" + system.port(8086));
    }
}
