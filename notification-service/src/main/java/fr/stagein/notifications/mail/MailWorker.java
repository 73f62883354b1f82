package fr.stagein.notifications.mail;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends what is due, then rests. At shutdown it finishes the mail in hand. */
@Component
class MailWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailWorker.class);
    private static final Duration LAST_MAIL = Duration.ofSeconds(18);

    private final Postman postman;
    private final MailProperties properties;
    private final Semaphore stop = new Semaphore(0);
    private volatile @Nullable Thread worker;

    MailWorker(Postman postman, MailProperties properties) {
        this.postman = postman;
        this.properties = properties;
    }

    @Override
    public void start() {
        Thread thread = Thread.ofVirtual().name("mail-worker").unstarted(this::work);
        // Known before it runs: its loop looks here for whether to go on.
        worker = thread;
        thread.start();
    }

    private void work() {
        try {
            do {
                sendWhatIsDue();
            } while (!stop.tryAcquire(properties.pause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendWhatIsDue() {
        try {
            while (worker != null && postman.deliverNext() == Postman.Round.DONE) {
                // the next one
            }
        } catch (RuntimeException noDatabase) {
            log.warn("Mails wait: {}", noDatabase.getMessage());
        }
    }

    @Override
    public void stop() {
        Thread running = worker;
        worker = null;
        stop.release();
        if (running != null) {
            try {
                running.join(LAST_MAIL);
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
