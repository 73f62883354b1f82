package fr.stagein.platform.personal;

import fr.stagein.platform.consumers.ConsumerAutoConfiguration;
import fr.stagein.platform.consumers.ErasedPupils;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.platform.territory.TerritoryPack;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Export, erasure and retention of a service that says who may read a pupil's data. */
@AutoConfiguration(before = ConsumerAutoConfiguration.class)
@ConditionalOnBean(PupilData.class)
public class PersonalDataAutoConfiguration {

    /** How often the worker looks whether a new day has begun. */
    private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

    @Bean
    RetentionTable retentionTable(TerritoryPack pack) {
        return new RetentionTable(pack);
    }

    /** Events in the outbox, which are kept until Kafka has acknowledged them. */
    @Bean
    PersonalTable outboxTable() {
        return PersonalTable.named("outbox_record", "copies");
    }

    @Bean
    PersonalData personalData(
            List<PersonalTable> tables,
            List<Farewell> farewells,
            JdbcClient jdbc,
            EventPublisher events,
            JsonMapper json) {
        return new PersonalData(tables, farewells, jdbc, events, json);
    }

    @Bean
    Retention retention(
            RetentionTable table,
            List<RetentionRule> rules,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            TerritoryCalendar calendar,
            @Value("${spring.application.name}") String service) {
        return new Retention(table.of(service), rules, jdbc, new TransactionTemplate(transactions), calendar);
    }

    @Bean
    Worker retentionWorker(Workers workers, Retention retention) {
        return workers.periodic("retention", LOOK_EVERY, retention::carryOut);
    }

    @Bean
    Erasures erasures(
            @Value("${spring.application.name}") String service,
            PersonalData data,
            ErasedPupils erased,
            EventPublisher events) {
        return new Erasures(service, data, erased, events);
    }

    @Bean
    ExportPersonalData exportPersonalData(
            @Value("${spring.application.name}") String service, PersonalData data, PupilData pupils, Clock clock) {
        return new ExportPersonalData(service, data, pupils, clock);
    }

    @Bean
    PersonalDataController personalDataController(
            @Value("${spring.application.name}") String service,
            ExportPersonalData export,
            RetentionTable table,
            Retention retention) {
        return new PersonalDataController(service, export, table, retention);
    }
}
