package fr.stagein.platform.metrics;

import fr.stagein.platform.live.LiveStreams;
import fr.stagein.platform.territory.Territory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The labels of every series, and the streams that are open. */
@AutoConfiguration
public class MetricsAutoConfiguration {

    /** One Prometheus may watch many territories. */
    @Bean
    MeterFilter serviceAndTerritory(@Value("${spring.application.name}") String service, Territory territory) {
        return MeterFilter.commonTags(Tags.of("application", service, "territory", territory.id()));
    }

    @Bean
    MeterBinder openStreams(ObjectProvider<LiveStreams<?>> streams) {
        return meters -> Gauge.builder(
                        "stagein.streams.open",
                        streams,
                        all -> all.stream().mapToInt(LiveStreams::open).sum())
                .description("Live streams that this replica holds open")
                .register(meters);
    }
}
