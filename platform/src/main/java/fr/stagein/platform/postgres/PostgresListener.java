package fr.stagein.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hears what any replica tells on a channel of their database ({@code NOTIFY}), while the application runs. Keeps one
 * connection of the pool for itself. What is told while the connection is down is lost, so whoever listens catches up
 * each time listening begins.
 */
public final class PostgresListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PostgresListener.class);
    private static final int WAIT_MILLIS = 500;
    private static final int WAITS_BETWEEN_CHECKS = 20;
    private static final int CHECK_SECONDS = 5;
    private static final Duration BEFORE_RECONNECT = Duration.ofSeconds(1);

    private final DataSource database;
    private final String channel;
    private final Runnable begins;
    private final Consumer<String> heard;
    private volatile @Nullable Thread listener;

    /**
     * @param channel an identifier of lower-case letters and underscores
     * @param begins runs each time listening begins, to catch up
     * @param heard takes the payload of each notification, soon and without failing
     */
    public PostgresListener(DataSource database, String channel, Runnable begins, Consumer<String> heard) {
        if (!channel.matches("[a-z_]+")) {
            throw new IllegalArgumentException("Not a channel's name: " + channel);
        }
        this.database = database;
        this.channel = channel;
        this.begins = begins;
        this.heard = heard;
    }

    @Override
    public void start() {
        Thread thread = Thread.ofVirtual().name("listens-" + channel).unstarted(this::run);
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
                    log.warn("Nothing is heard on {} until Postgres is back: {}", channel, lost.getMessage());
                    Thread.sleep(BEFORE_RECONNECT);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + channel);
            begins.run();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            for (int waits = 1; listener != null; waits++) {
                PGNotification[] told = postgres.getNotifications(WAIT_MILLIS);
                if (told != null) {
                    for (PGNotification one : told) {
                        heard.accept(one.getParameter());
                    }
                }
                // A silent connection may have lost its other end long ago.
                if (waits % WAITS_BETWEEN_CHECKS == 0 && !connection.isValid(CHECK_SECONDS)) {
                    throw new SQLException("the connection is dead");
                }
            }
            statement.execute("unlisten " + channel);
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
