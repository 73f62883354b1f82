package fr.stagein.platform.outbox;

import io.namastack.outbox.OutboxProcessingScheduler;
import io.namastack.outbox.trigger.OutboxPollingTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TriggerContext;

/**
 * Starts the outbox's rounds: right after a commit here, as soon as another replica tells of one there, after a round
 * that took all that one may, and every {@link #ANYWAY} for what nobody told (a process died, a retry is due). One
 * thread starts them all, since the outbox lets a round pass that comes while another runs, and with it the event that
 * it was for.
 */
final class CommitBell implements OutboxPollingTrigger, SmartLifecycle {

    static final String CHANNEL = "outbox_committed";

    private static final Logger log = LoggerFactory.getLogger(CommitBell.class);
    private static final Duration ANYWAY = Duration.ofMillis(500);
    private static final Duration LAST_ROUND = Duration.ofSeconds(18);

    private final ObjectProvider<OutboxProcessingScheduler> scheduler;
    private final OutboxRounds rounds;
    private final int mostKeys;
    private final JdbcClient jdbc;
    private final String replica = UUID.randomUUID().toString();
    private final Semaphore rings = new Semaphore(0);
    private final AtomicBoolean tellOthers = new AtomicBoolean();
    private volatile @Nullable Thread ringer;

    /** @param mostKeys that one round takes */
    CommitBell(
            ObjectProvider<OutboxProcessingScheduler> scheduler, OutboxRounds rounds, int mostKeys, JdbcClient jdbc) {
        this.scheduler = scheduler;
        this.rounds = rounds;
        this.mostKeys = mostKeys;
        this.jdbc = jdbc;
    }

    /** Something was committed here; the replica that holds its partition may be another. */
    void ring() {
        tellOthers.set(true);
        rings.release();
    }

    /** Something was committed by this replica. */
    void hear(String other) {
        if (!other.equals(replica)) {
            rings.release();
        }
    }

    /** What was told before is unknown. */
    void catchUp() {
        rings.release();
    }

    /** The outbox's own clock never strikes. */
    @Override
    public @Nullable Instant nextExecution(TriggerContext past) {
        return null;
    }

    /** A round is over. */
    @Override
    public void onTaskComplete(int keys) {
        if (keys >= mostKeys) {
            rings.release();
        }
    }

    @Override
    public void start() {
        Thread thread = Thread.ofVirtual().name("outbox-bell").unstarted(this::run);
        // Known before it runs: its loop looks here for whether to go on.
        ringer = thread;
        thread.start();
    }

    private void run() {
        OutboxProcessingScheduler outbox = scheduler.getObject();
        try {
            while (ringer == Thread.currentThread()) {
                if (rings.tryAcquire(ANYWAY.toMillis(), TimeUnit.MILLISECONDS)) {
                    rings.drainPermits();
                }
                round(outbox);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(OutboxProcessingScheduler outbox) {
        try {
            if (tellOthers.getAndSet(false)) {
                // Nothing is lost if a crash swallows it, so its commit need not wait for the disk.
                jdbc.sql("select set_config('synchronous_commit', 'off', true), pg_notify(:channel, :replica)")
                        .param("channel", CHANNEL)
                        .param("replica", replica)
                        .query(row -> {});
            }
            outbox.process();
            rounds.takeAwaySent();
        } catch (RuntimeException left) {
            // Postgres is away, say: the next round finds what waits.
            log.debug("The outbox could not look for work", left);
        }
    }

    /** After the round under way: what it has sent is taken away, and not sent again by the next process. */
    @Override
    public void stop() {
        Thread running = ringer;
        ringer = null;
        if (running == null) {
            return;
        }
        rings.release();
        try {
            if (!running.join(LAST_ROUND)) {
                // Kafka does not answer, say.
                running.interrupt();
            }
        } catch (InterruptedException hurry) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return ringer != null;
    }
}
