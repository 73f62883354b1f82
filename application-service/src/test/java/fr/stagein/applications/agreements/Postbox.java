package fr.stagein.applications.agreements;

import static org.awaitility.Awaitility.await;

import fr.stagein.events.AgreementMailState;
import fr.stagein.events.Stream;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.tokens.DerivedKey;
import fr.stagein.platform.tokens.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.WeakHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mails with links and codes that the service under test sends off. One reader for all tests: joining a group each
 * time costs seconds.
 */
final class Postbox {

    private static final String KEY =
            Base64.getEncoder().encodeToString("thirty-two bytes for the tests..".getBytes(StandardCharsets.US_ASCII));

    private static final Map<ApplicationContext, Postbox> ALL = new WeakHashMap<>();

    private final JsonMapper json;
    private final Consumer<String, byte[]> consumer;
    private final Map<String, byte[]> mails = new HashMap<>();

    private Postbox(ApplicationContext service) {
        json = service.getBean(JsonMapper.class);
        // Not by the service's factory: its figures would be among the service's.
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        service.getEnvironment().getRequiredProperty("spring.kafka.bootstrap-servers")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        String topic =
                Stream.AGREEMENT_MAILS.topic(service.getBean(Territory.class).id());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    static synchronized Postbox of(ApplicationContext service) {
        return ALL.computeIfAbsent(service, Postbox::new);
    }

    /** Kind, address, token, code, school and company, as notification-service opens them. */
    synchronized List<String> mail(UUID id) {
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                if (record.value() != null) {
                    mails.put(record.key(), record.value());
                }
            });
            return mails.containsKey(id.toString());
        });
        var state = json.readValue(Objects.requireNonNull(mails.get(id.toString())), AgreementMailState.class);
        return new Envelope(DerivedKey.of(KEY, "agreement-mails"))
                .open(state.sealed(), Instant.now())
                .orElseThrow();
    }
}
