package fr.stagein.platform.queue;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** The workers of a service, their metrics, and {@code workers} among its health. */
@AutoConfiguration
public class QueueAutoConfiguration {

    @Bean
    Workers workers(MeterRegistry meters) {
        return new Workers(meters);
    }

    @Bean
    OneByOne oneByOne(PlatformTransactionManager transactions) {
        return new OneByOne(transactions);
    }

    @Bean
    HealthIndicator workersHealthIndicator(Workers workers) {
        return new WorkersHealth(workers);
    }
}
