package fr.stagein.offers.reach;

import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.work.Worker;
import fr.stagein.platform.work.Workers;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({ReachRules.class, Starts.Keys.class})
class ReachConfiguration {

    @Bean
    Holes holes(
            Timetables timetables,
            OpenPlaces places,
            InternshipDays days,
            Communes communes,
            Clock clock,
            Workers workers) {
        return new Holes(timetables::ready, places, days, communes, clock, workers);
    }

    @Bean
    Worker holesWorker(Holes holes) {
        return holes.worker();
    }
}
