package fr.stagein.benchmarks;

import fr.stagein.events.EventType;
import fr.stagein.events.SchoolState;
import fr.stagein.events.Stream;
import fr.stagein.platform.access.AccessRules;
import fr.stagein.platform.consumers.ConsumerAutoConfiguration;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.outbox.OutboxAutoConfiguration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/** The two outboxes that are measured: ours, and Spring Modulith's publication registry. */
final class OutboxWays {

    private OutboxWays() {}

    static SpringWay namastack(String bootstrapServers, String jdbcUrl) {
        return new SpringWay(
                "Our outbox (Namastack)",
                Stream.SCHOOLS.topic("benchmark"),
                OurOutbox.class,
                Map.of(
                        "spring.autoconfigure.exclude",
                        "org.springframework.modulith.events.config.EventPublicationAutoConfiguration,"
                                + "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration"),
                bootstrapServers,
                jdbcUrl,
                (context, state) -> context.getBean(EventPublisher.class).publish(EventType.SCHOOL_CHANGED, state));
    }

    static SpringWay modulith(String bootstrapServers, String jdbcUrl) {
        return new SpringWay(
                "Spring Modulith",
                "modulith",
                Modulith.class,
                Map.of(
                        "spring.autoconfigure.exclude",
                        "io.namastack.outbox.config.OutboxCoreInfrastructureAutoConfiguration,"
                                + "io.namastack.outbox.config.OutboxCoreThreadingAutoConfiguration,"
                                + "io.namastack.outbox.config.OutboxCoreProcessingAutoConfiguration,"
                                + "io.namastack.outbox.config.OutboxCoreSchedulingAutoConfiguration,"
                                + "io.namastack.outbox.config.OutboxCoreMulticasterAutoConfiguration,"
                                + "io.namastack.outbox.OutboxJacksonAutoConfiguration,"
                                + "io.namastack.outbox.config.JdbcOutboxAutoConfiguration,"
                                + "io.namastack.outbox.config.JdbcOutboxSchemaAutoConfiguration",
                        "spring.modulith.events.jdbc.schema-initialization.enabled",
                        "true"),
                bootstrapServers,
                jdbcUrl,
                (context, state) -> context.publishEvent(new SchoolChanged(state)));
    }

    @Configuration
    @EnableAutoConfiguration
    static class OurOutbox {

        @Bean
        AccessRules accessRules() {
            return AccessRules.of();
        }
    }

    record SchoolChanged(SchoolState state) {}

    @Configuration
    @EnableAutoConfiguration(exclude = {OutboxAutoConfiguration.class, ConsumerAutoConfiguration.class})
    static class Modulith {

        @Bean
        AccessRules accessRules() {
            return AccessRules.of();
        }

        @Bean
        ModulithRelay modulithRelay(KafkaTemplate<String, byte[]> kafka, JsonMapper json) {
            return new ModulithRelay(kafka, json);
        }
    }

    /**
     * What spring-modulith-events-kafka does: an asynchronous listener that the publication registry watches. Its 2.1.1
     * could not be had where this was written.
     */
    static class ModulithRelay {

        private final KafkaTemplate<String, byte[]> kafka;
        private final JsonMapper json;

        ModulithRelay(KafkaTemplate<String, byte[]> kafka, JsonMapper json) {
            this.kafka = kafka;
            this.json = json;
        }

        @Async
        @TransactionalEventListener
        public CompletableFuture<?> send(SchoolChanged event) {
            return kafka.send("modulith", event.state().aggregateId(), json.writeValueAsBytes(event.state()));
        }
    }
}
