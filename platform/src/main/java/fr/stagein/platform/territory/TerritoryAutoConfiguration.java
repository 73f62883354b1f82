package fr.stagein.platform.territory;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Reads the pack once, at start; a pack that does not hold stops the service. */
@AutoConfiguration
@EnableConfigurationProperties(TerritoryProperties.class)
public class TerritoryAutoConfiguration {

    @Bean
    TerritoryPack territoryPack(TerritoryProperties properties) {
        return new TerritoryPack(properties.folder());
    }

    @Bean
    Territory territory(TerritoryPack pack, TerritoryProperties properties) {
        return pack.territory(properties.id());
    }

    @Bean
    TerritoryCalendar territoryCalendar(Territory territory, Clock clock) {
        return new TerritoryCalendar(clock, territory.timeZone());
    }

    @Bean
    Communes communes(TerritoryPack pack) {
        return new Communes(pack);
    }
}
