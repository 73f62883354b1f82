package fr.stagein.applications.rounds;

import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What is done for rounds beside the requests. */
@Component
class RoundWorkers implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Worker asking;
    private volatile boolean running;

    RoundWorkers(AskForWishes ask, Workers workers) {
        this.asking = workers.periodic("round-wishes", EVERY, worker -> {
            boolean more = true;
            while (more && worker.goesOn()) {
                more = ask.askSome();
                worker.isWell();
            }
        });
    }

    @Override
    public void start() {
        asking.start();
        running = true;
    }

    @Override
    public void stop() {
        asking.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
