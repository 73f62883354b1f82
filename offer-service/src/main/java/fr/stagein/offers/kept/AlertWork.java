package fr.stagein.offers.kept;

import fr.stagein.platform.work.QueueWorker;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(AlertWork.Settings.class)
class AlertWork {

    /** @param lookEvery how long new offers wait at most before they are compared with the searches that are kept */
    @ConfigurationProperties("stagein.alerts")
    record Settings(@DefaultValue("1m") Duration lookEvery) {}

    @Bean
    QueueWorker alertWorker(AlertStudents alerts, Settings settings) {
        return new QueueWorker("alert-worker", settings.lookEvery(), () -> {
            alerts.countShownOffers();
            return alerts.next();
        });
    }
}
