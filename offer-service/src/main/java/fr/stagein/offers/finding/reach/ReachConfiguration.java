package fr.stagein.offers.finding.reach;

import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import fr.stagein.platform.territory.Communes;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({ReachRules.class, SealedOrigins.Keys.class})
class ReachConfiguration {

    @Bean
    CoverageGaps gaps(
            Timetables timetables,
            OpenPlaces places,
            InternshipDays days,
            Communes communes,
            Clock clock,
            Workers workers) {
        return new CoverageGaps(timetables::ready, places, days, communes, clock, workers);
    }

    @Bean
    Worker holesWorker(CoverageGaps gaps) {
        return gaps.worker();
    }
}
