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
 * Starts the outbox's rounds: after a commit of this replica, after a notification of another replica's commit, after a
 * round that reached its limit, and every {@link #ANYWAY} for events that nobody announced (a process died, a retry is
 * due). One thread starts all rounds, since the outbox skips a round that is asked for while another runs, and the
 * event would wait.
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

    /** @param mostKeys keys that one round handles at most */
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

    /** Called after a commit of this replica. Another replica may hold the event's partition. */
    void ring() {
        tellOthers.set(true);
        ringer.wake();
    }

    /** This replica has committed an event. */
    void hear(String other) {
        if (!other.equals(replica)) {
            ringer.wake();
        }
    }

    /** Notifications sent before are lost: start a round to catch up. */
    void catchUp() {
        ringer.wake();
    }

    /** Disables the library's own polling. */
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
            // A crash that undoes this commit loses nothing, so it need not wait for the disk.
            jdbc.sql("select set_config('synchronous_commit', 'off', true), pg_notify(:channel, :replica)")
                    .param("channel", CHANNEL)
                    .param("replica", replica)
                    .query(row -> {});
        }
        scheduler.getObject().process();
        // The outbox swallows exceptions, so the relay and the repository, which saw them, throw them here.
        repository.takeAwaySent();
        repository.failIfUnread();
        relay.failIfUnsent();
    }

    @Override
    public void start() {
        ringer.start();
    }

    /** Waits for the current round, so that what it has sent is deleted and not sent again by the next process. */
    @Override
    public void stop() {
        ringer.stop();
    }

    @Override
    public boolean isRunning() {
        return ringer.isRunning();
    }
}
