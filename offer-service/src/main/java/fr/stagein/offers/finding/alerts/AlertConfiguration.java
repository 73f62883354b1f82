package fr.stagein.offers.finding.alerts;

import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(AlertConfiguration.Settings.class)
class AlertConfiguration {

    /** @param lookEvery how long new offers wait at most before they are compared with the searches that are kept */
    @ConfigurationProperties("stagein.alerts")
    record Settings(@DefaultValue("1m") Duration lookEvery) {}

    @Bean
    Worker alertWorker(Workers workers, AlertStudents alerts, Settings settings) {
        return workers.queue("offer-alerts", settings.lookEvery(), () -> {
            alerts.countShownOffers();
            return alerts.next();
        });
    }
}
