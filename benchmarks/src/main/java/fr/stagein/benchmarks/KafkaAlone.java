package fr.stagein.benchmarks;

import fr.stagein.events.SchoolState;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** The floor: a producer and nothing behind it that a crash would respect. */
final class KafkaAlone implements Way {

    private final KafkaProducer<String, byte[]> producer;
    private final JsonMapper json;

    KafkaAlone(String bootstrapServers, JsonMapper json) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        this.json = json;
    }

    @Override
    public String name() {
        return "Kafka alone";
    }

    @Override
    public String topic() {
        return "kafka-alone";
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what does not arrive is counted as missing
    public void change(int replica, SchoolState state) {
        producer.send(new ProducerRecord<>(topic(), state.aggregateId(), json.writeValueAsBytes(state)));
    }

    @Override
    public void close() {
        producer.close();
    }
}
