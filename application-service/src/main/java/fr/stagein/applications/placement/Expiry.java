package fr.stagein.applications.placement;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for applications whose time is over. */
@Component
@EnableScheduling
class Expiry {

    private final Decide decide;

    Expiry(Decide decide) {
        this.decide = decide;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void run() {
        int ended;
        do {
            ended = decide.expire();
        } while (ended > 0);
    }
}
