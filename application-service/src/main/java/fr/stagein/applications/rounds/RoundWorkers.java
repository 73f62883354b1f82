package fr.stagein.applications.rounds;

import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for rounds beside the requests. */
@Configuration
class RoundWorkers {

    private static final Duration EVERY = Duration.ofSeconds(10);

    @Bean
    Worker roundWishesWorker(Workers workers, AskForWishes ask) {
        return workers.periodic("round-wishes", EVERY, worker -> {
            boolean more = true;
            while (more && worker.goesOn()) {
                more = ask.askSome();
                worker.isWell();
            }
        });
    }
}
