package fr.stagein.platform.territory;

import fr.stagein.territory.Communes;
import fr.stagein.territory.Communes.Commune;
import fr.stagein.territory.Programmes;
import fr.stagein.territory.SchoolHolidays;
import fr.stagein.territory.WorkingRules;
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

    /** Those of the pack, whether the territory offers them or not; one that it offers and the pack lacks stops the start. */
    @Bean
    Programmes programmes(TerritoryProperties properties, Territory territory) {
        Programmes programmes = Programmes.read(properties.folder());
        territory.programmes().forEach(programmes::of);
        return programmes;
    }

    @Bean
    WorkingRules workingRules(TerritoryProperties properties) {
        return WorkingRules.read(properties.folder());
    }

    /** Of the territory's zone. */
    @Bean
    SchoolHolidays schoolHolidays(TerritoryProperties properties, Territory territory) {
        return SchoolHolidays.read(properties.folder(), territory.schoolZone());
    }

    @Bean
    Communes communes(TerritoryPack pack) {
        return new Communes(pack.each(
                "communes.csv",
                row -> new Commune(row.text("code"), row.text("name"), row.number("lat"), row.number("lon"))));
    }
}
