package fr.stagein.applications.placement;

import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for applications whose time is over, and for people who should be reminded that it runs. */
@Component
@EnableScheduling
class Expiry {

    private final Decide decide;
    private final Remind remind;

    Expiry(Decide decide, Remind remind) {
        this.decide = decide;
        this.remind = remind;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void run() {
        untilNothingIsLeft(decide::endAtSuspended);
        untilNothingIsLeft(decide::endOfGone);
        untilNothingIsLeft(decide::expire);
        untilNothingIsLeft(remind::remind);
    }

    private static void untilNothingIsLeft(IntSupplier work) {
        int done;
        do {
            done = work.getAsInt();
        } while (done > 0);
    }
}
