package fr.stagein.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.EventType;
import fr.stagein.events.State;
import fr.stagein.events.Stream;
import fr.stagein.platform.territory.Territory;
import fr.stagein.testing.Calls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** The service with what stands around it: who asks over HTTP, and the services that tell it and hear it over Kafka. */
public class Neighbours extends Calls {

    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final KafkaTemplate<String, byte[]> kafka;
    private final ConsumerFactory<String, byte[]> consumers;
    private final Territory territory;

    @SuppressWarnings("unchecked") // the only template and the only factory that Boot makes
    protected Neighbours(ApplicationContext service) {
        super(service.getBean(MockMvcTester.class), service.getBean(JsonMapper.class));
        json = service.getBean(JsonMapper.class);
        jdbc = service.getBean(JdbcClient.class);
        kafka = service.getBean(KafkaTemplate.class);
        consumers = service.getBean(ConsumerFactory.class);
        territory = service.getBean(Territory.class);
    }

    public final <S extends State> void tell(EventType<S> type, S state) {
        var message = new ProducerRecord<>(
                type.stream().topic(territory.id()), state.aggregateId(), json.writeValueAsBytes(state));
        message.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        message.headers().add("ce_type", type.id().getBytes(StandardCharsets.US_ASCII));
        message.headers().add("ce_time", "2026-11-23T10:00:00Z".getBytes(StandardCharsets.US_ASCII));
        kafka.send(message).join();
    }

    /** Another service takes an aggregate off its stream. */
    public final void erase(Stream<?> stream, String aggregate) {
        kafka.send(new ProducerRecord<>(stream.topic(territory.id()), aggregate, null))
                .join();
    }

    /** The last that is heard of an aggregate is that it is erased. */
    public final void assertErased(Stream<?> stream, String aggregate) {
        List<Boolean> erased = new ArrayList<>();
        try (var consumer = consumers.createConsumer("test-" + UUID.randomUUID(), null)) {
            consumer.subscribe(List.of(stream.topic(territory.id())));
            await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key().equals(aggregate)) {
                        erased.add(message.value() == null);
                    }
                });
                assertThat(erased).isNotEmpty().last().isEqualTo(true);
            });
        }
    }

    /** The states of this aggregate, in order, once the last of so many is told. */
    public final <S extends State> List<S> told(Stream<S> stream, String aggregate, int howMany) {
        return heard(stream, aggregate, howMany, message -> json.readValue(message.value(), stream.stateType()));
    }

    /** What happened to this aggregate, in order. */
    public final void assertTold(String aggregate, EventType<?>... types) {
        assertThat(heard(
                        types[0].stream(),
                        aggregate,
                        types.length,
                        message -> new String(
                                message.headers().lastHeader("ce_type").value(), StandardCharsets.US_ASCII)))
                .containsExactlyElementsOf(
                        List.of(types).stream().map(EventType::id).toList());
    }

    private <T> List<T> heard(
            Stream<?> stream, String aggregate, int howMany, Function<ConsumerRecord<String, byte[]>, T> what) {
        List<T> heard = new ArrayList<>();
        try (var consumer = consumers.createConsumer("test-" + UUID.randomUUID(), null)) {
            consumer.subscribe(List.of(stream.topic(territory.id())));
            await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key().equals(aggregate)) {
                        heard.add(what.apply(message));
                    }
                });
                assertThat(heard).hasSize(howMany);
            });
        }
        return heard;
    }

    public final long count(String sql, Object of) {
        return jdbc.sql(sql).param(of.toString()).query(Long.class).single();
    }
}
