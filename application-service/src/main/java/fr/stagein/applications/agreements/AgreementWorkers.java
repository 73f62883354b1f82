package fr.stagein.applications.agreements;

import fr.stagein.platform.queue.OneByOne.Done;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What is done for agreements beside the requests. */
@Component
class AgreementWorkers implements SmartLifecycle {

    private static final Duration DRAFTS = Duration.ofMinutes(1);
    private static final Duration SEALS = Duration.ofSeconds(10);

    /** A day is published once, by the first that comes. */
    private static final Duration HEADS = Duration.ofHours(1);

    private final List<Worker> workers;
    private volatile boolean running;

    AgreementWorkers(
            DraftAgreement draft,
            SealAgreement seal,
            TidyMails tidy,
            PublishChainHeads heads,
            ChainHeadFiles files,
            Workers workers) {
        this.workers = List.of(
                workers.periodic("agreement-drafts", DRAFTS, worker -> {
                    Done done = draft.catchUp();
                    if (done.failure() != null) {
                        throw new IllegalStateException("Some could not be drafted", done.failure());
                    }
                }),
                workers.periodic("agreement-mails", DRAFTS, worker -> tidy.tidy()),
                workers.periodic("agreement-chain-heads", HEADS, worker -> {
                    heads.publishToday();
                    files.writeMissing();
                }),
                workers.queue("agreement-seals", SEALS, seal::sealNext));
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
