package fr.stagein.notifications.live;

import fr.stagein.events.AccountId;
import fr.stagein.notifications.inbox.Notes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears from Postgres of notes that any replica committed and rings the streams of their accounts here. Keeps one
 * connection of the pool for itself.
 */
@Component
class InboxListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InboxListener.class);
    private static final int WAIT_MILLIS = 500;
    private static final int WAITS_BETWEEN_CHECKS = 20;
    private static final int CHECK_SECONDS = 5;
    private static final Duration BEFORE_RECONNECT = Duration.ofSeconds(1);

    private final DataSource database;
    private final LiveInbox live;
    private volatile @Nullable Thread listener;

    InboxListener(DataSource database, LiveInbox live) {
        this.database = database;
        this.live = live;
    }

    @Override
    public void start() {
        Thread thread = Thread.ofVirtual().name("inbox-listener").unstarted(this::run);
        // Known before it runs: its loop looks here for whether to go on.
        listener = thread;
        thread.start();
    }

    private void run() {
        try {
            while (listener != null) {
                try (Connection connection = database.getConnection()) {
                    listen(connection);
                } catch (SQLException | RuntimeException lost) {
                    log.warn("Live updates pause until Postgres is back: {}", lost.getMessage());
                    Thread.sleep(BEFORE_RECONNECT);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Notes.CHANNEL);
            // For what was committed while nobody listened.
            live.ringAll();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            for (int waits = 1; listener != null; waits++) {
                PGNotification[] heard = postgres.getNotifications(WAIT_MILLIS);
                if (heard != null) {
                    for (PGNotification one : heard) {
                        live.ring(AccountId.of(one.getParameter()));
                    }
                }
                // A silent connection may have lost its other end long ago.
                if (waits % WAITS_BETWEEN_CHECKS == 0 && !connection.isValid(CHECK_SECONDS)) {
                    throw new SQLException("the connection is dead");
                }
            }
            statement.execute("unlisten " + Notes.CHANNEL);
        }
    }

    @Override
    public void stop() {
        Thread running = listener;
        listener = null;
        if (running != null) {
            try {
                running.join(Duration.ofMillis(4L * WAIT_MILLIS));
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }
}
