package fr.stagein.platform.outbox;

import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import io.namastack.outbox.OutboxProcessingScheduler;
import io.namastack.outbox.trigger.OutboxPollingTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
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
final class OutboxTrigger implements OutboxPollingTrigger, SmartLifecycle {

    static final String CHANNEL = "outbox_committed";

    private static final Duration ANYWAY = Duration.ofMillis(500);

    private final ObjectProvider<OutboxProcessingScheduler> scheduler;
    private final BatchingOutboxRepository repository;
    private final int mostKeys;
    private final JdbcClient jdbc;
    private final String replica = UUID.randomUUID().toString();
    private final AtomicBoolean tellOthers = new AtomicBoolean();
    private final KafkaRelay relay;
    private final Worker ringer;

    /** @param mostKeys that one round takes */
    OutboxTrigger(
            ObjectProvider<OutboxProcessingScheduler> scheduler,
            BatchingOutboxRepository repository,
            KafkaRelay relay,
            int mostKeys,
            JdbcClient jdbc,
            Workers workers) {
        this.scheduler = scheduler;
        this.repository = repository;
        this.relay = relay;
        this.mostKeys = mostKeys;
        this.jdbc = jdbc;
        ringer = workers.periodic("outbox", ANYWAY, worker -> round());
    }

    /** Something was committed here; the replica that holds its partition may be another. */
    void ring() {
        tellOthers.set(true);
        ringer.wake();
    }

    /** Something was committed by this replica. */
    void hear(String other) {
        if (!other.equals(replica)) {
            ringer.wake();
        }
    }

    /** What was told before is unknown. */
    void catchUp() {
        ringer.wake();
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
            ringer.wake();
        }
    }

    private void round() throws NotSent {
        if (tellOthers.getAndSet(false)) {
            // Nothing is lost if a crash swallows it, so its commit need not wait for the disk.
            jdbc.sql("select set_config('synchronous_commit', 'off', true), pg_notify(:channel, :replica)")
                    .param("channel", CHANNEL)
                    .param("replica", replica)
                    .query(row -> {});
        }
        scheduler.getObject().process();
        // The outbox keeps what went wrong to itself: those who saw it tell.
        repository.takeAwaySent();
        repository.failIfUnread();
        relay.failIfUnsent();
    }

    @Override
    public void start() {
        ringer.start();
    }

    /** After the round under way: what it has sent is taken away, and not sent again by the next process. */
    @Override
    public void stop() {
        ringer.stop();
    }

    @Override
    public boolean isRunning() {
        return ringer.isRunning();
    }
}
