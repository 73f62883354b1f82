package fr.stagein.platform.outbox;

import fr.stagein.platform.postgres.PostgresListener;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.work.Worker;
import fr.stagein.platform.work.Workers;
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
    CommitBell commitBell(
            ObjectProvider<OutboxProcessingScheduler> scheduler,
            OutboxRounds rounds,
            KafkaRelay relay,
            OutboxProperties properties,
            JdbcClient jdbc,
            Workers workers) {
        return new CommitBell(scheduler, rounds, relay, properties.getPolling().getBatchSize(), jdbc, workers);
    }

    @Bean
    Worker outboxCommits(Workers workers, DataSource database, CommitBell bell) {
        return PostgresListener.on(workers, database, CommitBell.CHANNEL, bell::catchUp, bell::hear);
    }

    @Bean
    Worker outboxFigures(Workers workers, JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        return workers.periodic("outbox-figures", OutboxFigures.LOOK_EVERY, new OutboxFigures(jdbc, clock, meters));
    }

    @Bean
    OutboxRounds outboxRounds(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            JdbcOutboxRecordEntityMapper mapper,
            Clock clock,
            JdbcTableNameResolver tables) {
        return new OutboxRounds(jdbc, new TransactionTemplate(transactions), mapper, clock, tables);
    }

    @Bean
    EventPublisher eventPublisher(
            Outbox outbox,
            CommitBell bell,
            Territory territory,
            @Value("${spring.application.name}") String service,
            JsonMapper json,
            Clock clock) {
        return new OutboxEventPublisher(outbox, bell, territory, service, json, clock);
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
