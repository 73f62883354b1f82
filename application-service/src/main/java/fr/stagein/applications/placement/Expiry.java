package fr.stagein.applications.placement;

import fr.stagein.platform.queue.OneByOne.Done;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for applications whose time is over, and for people who should be reminded that it runs. */
@Component
class Expiry implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Each by itself: trouble with one holds up none of the others. */
    private final List<Worker> workers;

    private volatile boolean running;

    Expiry(
            ExpireApplications expired,
            EndApplicationsOfGone gone,
            EndApplicationsAtSuspended suspended,
            Remind remind,
            Workers workers) {
        this.workers = List.of(
                workers.periodic("applications-at-suspended", PAUSE, worker -> all(suspended::end)),
                workers.periodic("applications-of-gone", PAUSE, worker -> all(gone::end)),
                workers.periodic("application-expiry", PAUSE, worker -> all(expired::expire)),
                workers.periodic("application-reminders", PAUSE, worker -> all(remind::remind)));
    }

    /** Once, now. */
    void run() {
        workers.forEach(Worker::runOnce);
    }

    /** @throws IllegalStateException if some could not be done; the others are */
    private static void all(Supplier<Done> work) {
        Done done;
        do {
            done = work.get();
        } while (done.done() > 0);
        done.requireAll();
    }

    @Override
    public void start() {
        workers.forEach(Worker::start);
        running = true;
    }

    @Override
    public void stop() {
        workers.forEach(Worker::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
