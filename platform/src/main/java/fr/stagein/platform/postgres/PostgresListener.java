package fr.stagein.platform.postgres;

import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Receives the notifications ({@code NOTIFY}) that any replica sends on a channel of their database, while the
 * application runs. Keeps one connection of the pool for itself. Notifications sent while the connection is down are
 * lost, so a listener catches up each time listening begins.
 */
public final class PostgresListener {

    private static final int WAIT_MILLIS = 500;
    private static final int WAITS_BETWEEN_CHECKS = 20;
    private static final int CHECK_SECONDS = 5;
    private static final Duration BEFORE_RECONNECT = Duration.ofSeconds(1);

    private final DataSource database;
    private final String channel;
    private final Runnable begins;
    private final Consumer<String> heard;

    private PostgresListener(DataSource database, String channel, Runnable begins, Consumer<String> heard) {
        this.database = database;
        this.channel = channel;
        this.begins = begins;
        this.heard = heard;
    }

    /**
     * A worker that listens.
     *
     * @param channel an identifier of lower-case letters and underscores
     * @param begins runs each time listening begins, to catch up
     * @param heard gets the payload of each notification and must return quickly; if it throws, listening begins anew
     */
    public static Worker on(
            Workers workers, DataSource database, String channel, Runnable begins, Consumer<String> heard) {
        if (!channel.matches("[a-z_]+")) {
            throw new IllegalArgumentException("Not a channel's name: " + channel);
        }
        var listener = new PostgresListener(database, channel, begins, heard);
        return workers.periodic("listens-" + channel, BEFORE_RECONNECT, listener::listen);
    }

    private void listen(Worker worker) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen " + channel);
            begins.run();
            worker.isWell();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            for (int waits = 1; worker.goesOn(); waits++) {
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
                worker.isWell();
            }
            statement.execute("unlisten " + channel);
        }
    }
}
