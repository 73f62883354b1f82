package fr.stagein.platform.consumers;

import fr.stagein.events.Stream;
import fr.stagein.events.StreamTopic;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import fr.stagein.platform.territory.Territory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Runs every {@link ReadModel} and {@link Effect} bean. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
public class ConsumerAutoConfiguration {

    @Bean
    StreamConsumers streamConsumers(
            List<ReadModel<?>> models,
            List<Effect<?>> effects,
            Territory territory,
            @Value("${spring.application.name}") String service,
            JsonMapper json,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            ConsumerFactory<String, byte[]> factory,
            KafkaTemplate<String, byte[]> kafka,
            ApplicationContext context,
            Workers workers,
            ErasedPupils erased) {
        var reader = new EventReader(json);
        var transaction = new TransactionTemplate(transactions);
        List<StreamConsumer> consumers = new ArrayList<>();
        models.forEach(model -> consumers.add(
                new StreamConsumer.OfReadModel<>(model, territory.id(), service, reader, transaction, erased)));
        effects.forEach(effect -> consumers.add(
                new StreamConsumer.OfEffect<>(effect, territory.id(), service, reader, transaction, jdbc, erased)));
        return new StreamConsumers(consumers, factory, consumer -> errorHandler(consumer, kafka), context, workers);
    }

    @Bean
    ErasedPupils erasedPupils(JdbcClient jdbc) {
        return new ErasedPupils(jdbc);
    }

    @Bean
    Offsets consumerOffsets(KafkaAdmin kafka) {
        return new Offsets(kafka.getConfigurationProperties());
    }

    @Bean
    DeadLetters deadLetters(StreamConsumers consumers, ConsumerFactory<String, byte[]> factory, Offsets offsets) {
        return new DeadLetters(consumers.all(), factory, offsets);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters letters) {
        return new DeadLettersEndpoint(letters);
    }

    @Bean
    DeadLettersController deadLettersController(DeadLetters letters) {
        return new DeadLettersController(letters);
    }

    @Bean
    Worker consumerFigures(
            Workers workers, StreamConsumers consumers, Offsets offsets, DeadLetters letters, MeterRegistry meters) {
        return workers.periodic(
                "consumer-figures",
                ConsumerFigures.LOOK_EVERY,
                new ConsumerFigures(consumers.all(), offsets, letters, meters));
    }

    @Bean
    KafkaAdmin.NewTopics streamTopics(Territory territory) {
        return new KafkaAdmin.NewTopics(Stream.ALL.stream()
                .map(stream -> TopicBuilder.name(stream.topic(territory.id()))
                        .partitions(StreamTopic.PARTITIONS)
                        .configs(StreamTopic.SETTINGS)
                        .build())
                .toArray(NewTopic[]::new));
    }

    @Bean
    KafkaAdmin.NewTopics deadLetterTopics(StreamConsumers consumers) {
        return new KafkaAdmin.NewTopics(consumers.all().stream()
                .map(consumer -> TopicBuilder.name(consumer.deadLetterTopic())
                        .partitions(1)
                        // Long enough for somebody to react to the alert; parked records hold ids of people, so no
                        // longer than that.
                        .config(
                                TopicConfig.RETENTION_MS_CONFIG,
                                String.valueOf(Duration.ofDays(180).toMillis()))
                        .build())
                .toArray(NewTopic[]::new));
    }

    private static DefaultErrorHandler errorHandler(StreamConsumer consumer, KafkaTemplate<String, byte[]> kafka) {
        var recoverer = new DeadLetterPublishingRecoverer(
                kafka, (message, failure) -> new TopicPartition(consumer.deadLetterTopic(), 0));
        // Parks the exception's message without its stack trace, which can hold personal data.
        recoverer.excludeHeader(DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_STACKTRACE);
        var backOff = new ExponentialBackOff(200, 2.0);
        backOff.setMaxInterval(Duration.ofSeconds(10).toMillis());
        backOff.setMaxElapsedTime(Duration.ofSeconds(60).toMillis());
        var handler = new DefaultErrorHandler(recoverer, backOff);
        // A record that cannot be parsed is parked at once: trying again does not help.
        handler.addNotRetryableExceptions(JacksonException.class, IllegalArgumentException.class);
        return handler;
    }
}
