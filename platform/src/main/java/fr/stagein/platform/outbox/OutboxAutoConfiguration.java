package fr.stagein.platform.outbox;

import fr.stagein.platform.postgres.PostgresListener;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import fr.stagein.platform.territory.Territory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.namastack.outbox.JdbcOutboxRecordEntityMapper;
import io.namastack.outbox.JdbcTableNameResolver;
import io.namastack.outbox.Outbox;
import io.namastack.outbox.OutboxProcessingScheduler;
import io.namastack.outbox.OutboxProperties;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Namastack's outbox in front of Kafka; docs/decisions/0002 says why this one. */
@AutoConfiguration(
        beforeName = {
            "io.namastack.outbox.config.OutboxCoreInfrastructureAutoConfiguration",
            "io.namastack.outbox.config.OutboxCoreSchedulingAutoConfiguration",
            "io.namastack.outbox.config.JdbcOutboxAutoConfiguration"
        })
public class OutboxAutoConfiguration {

    @Bean
    OutboxTrigger commitBell(
            ObjectProvider<OutboxProcessingScheduler> scheduler,
            BatchingOutboxRepository repository,
            KafkaRelay relay,
            OutboxProperties properties,
            JdbcClient jdbc,
            Workers workers) {
        return new OutboxTrigger(
                scheduler, repository, relay, properties.getPolling().getBatchSize(), jdbc, workers);
    }

    @Bean
    Worker outboxCommits(Workers workers, DataSource database, OutboxTrigger trigger) {
        return PostgresListener.on(workers, database, OutboxTrigger.CHANNEL, trigger::catchUp, trigger::hear);
    }

    @Bean
    Worker outboxFigures(Workers workers, JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        return workers.periodic("outbox-figures", OutboxFigures.LOOK_EVERY, new OutboxFigures(jdbc, clock, meters));
    }

    @Bean
    BatchingOutboxRepository outboxRounds(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            JdbcOutboxRecordEntityMapper mapper,
            Clock clock,
            JdbcTableNameResolver tables) {
        return new BatchingOutboxRepository(jdbc, new TransactionTemplate(transactions), mapper, clock, tables);
    }

    @Bean
    EventPublisher eventPublisher(
            Outbox outbox,
            OutboxTrigger trigger,
            Territory territory,
            @Value("${spring.application.name}") String service,
            JsonMapper json,
            Clock clock) {
        return new OutboxEventPublisher(outbox, trigger, territory, service, json, clock);
    }

    @Bean
    KafkaRelay kafkaRelay(KafkaTemplate<String, byte[]> kafka, Clock clock) {
        return new KafkaRelay(kafka, clock);
    }

    @Bean
    TraceContext outboxTraceContext(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new TraceContext(tracer, propagator);
    }
}
