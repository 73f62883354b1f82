package fr.stagein.gateway.territory;

import fr.stagein.gateway.territory.TerritoryController.Pack;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The labels of every series, as in the services: one Prometheus may watch many territories. */
@Configuration
class TerritoryLabels {

    @Bean
    MeterFilter serviceAndTerritory(@Value("${spring.application.name}") String service, Pack pack) {
        return MeterFilter.commonTags(Tags.of("application", service, "territory", TerritoryController.id(pack)));
    }
}
