package fr.stagein.applications.placement;

import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
class FigureConfiguration {

    @Bean
    Worker placementFigures(Workers workers, JdbcClient jdbc, MeterRegistry meters) {
        return workers.periodic("placement-figures", PlacementFigures.LOOK_EVERY, new PlacementFigures(jdbc, meters));
    }
}
