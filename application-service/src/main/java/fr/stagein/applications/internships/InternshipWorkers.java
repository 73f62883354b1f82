package fr.stagein.applications.internships;

import fr.stagein.platform.queue.OneByOne.Done;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What is done for internships beside the requests. */
@Component
class InternshipWorkers implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofMinutes(1);

    /** Nobody waits for the question. */
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(15);

    private final List<Worker> workers;
    private volatile boolean running;

    InternshipWorkers(PlanInternship plan, MailPresenceLinks links, AskForFeedback feedback, Workers workers) {
        this.workers = List.of(
                workers.periodic("internship-plans", EVERY, worker -> {
                    Done done = plan.catchUp();
                    if (done.failure() != null) {
                        throw new IllegalStateException("Some could not be planned", done.failure());
                    }
                }),
                workers.periodic("internship-links", EVERY, worker -> links.mailDue()),
                workers.periodic("internship-feedback", NOW_AND_THEN, worker -> feedback.askDue()));
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
