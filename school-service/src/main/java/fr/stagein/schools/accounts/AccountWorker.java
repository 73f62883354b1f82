package fr.stagein.schools.accounts;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fills the orders that are due, then rests. At shutdown it finishes the one in hand. */
@Component
class AccountWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AccountWorker.class);
    private static final Duration LAST_ORDER = Duration.ofSeconds(18);

    private final FillOrder fillOrder;
    private final AccountsProperties properties;
    private final Semaphore stop = new Semaphore(0);
    private volatile @Nullable Thread worker;

    AccountWorker(FillOrder fillOrder, AccountsProperties properties) {
        this.fillOrder = fillOrder;
        this.properties = properties;
    }

    @Override
    public void start() {
        Thread thread = Thread.ofVirtual().name("account-worker").unstarted(this::work);
        // Known before it runs: its loop looks here for whether to go on.
        worker = thread;
        thread.start();
    }

    private void work() {
        try {
            do {
                fillWhatIsDue();
            } while (!stop.tryAcquire(properties.pause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void fillWhatIsDue() {
        try {
            while (worker != null && fillOrder.next() == FillOrder.Round.DONE) {
                // the next one
            }
        } catch (RuntimeException noDatabase) {
            log.warn("Accounts wait: {}", noDatabase.getClass().getName());
        }
    }

    @Override
    public void stop() {
        Thread running = worker;
        worker = null;
        stop.release();
        if (running != null) {
            try {
                running.join(LAST_ORDER);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
