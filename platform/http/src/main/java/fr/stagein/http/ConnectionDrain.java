package fr.stagein.http;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.SmartLifecycle;

/**
 * Empties the connections that callers keep, before the server takes no more requests. A cluster sends no new connection
 * to a pod that ends, but a request may still come on an old one; in the moment of the end Tomcat closes that connection
 * without an answer. So for {@link Drain#time} each answer says that it is the last of its connection.
 */
final class ConnectionDrain implements SmartLifecycle, TomcatConnectorCustomizer {

    private final Drain drain;

    private final Set<AbstractHttp11Protocol<?>> protocols = ConcurrentHashMap.newKeySet();

    /** How many requests each takes on one connection as long as it does not end. */
    private final Map<AbstractHttp11Protocol<?>, Integer> usual = new ConcurrentHashMap<>();

    private volatile boolean running;

    ConnectionDrain(Drain drain) {
        this.drain = drain;
    }

    @Override
    public void customize(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            protocols.add(http);
        }
    }

    @Override
    public void start() {
        usual.forEach(AbstractHttp11Protocol::setMaxKeepAliveRequests);
        usual.clear();
        running = true;
    }

    /** Before the web server's own graceful end, whose phase comes later. */
    @Override
    public void stop(Runnable done) {
        protocols.forEach(http -> {
            usual.put(http, http.getMaxKeepAliveRequests());
            http.setMaxKeepAliveRequests(1);
        });
        running = false;
        CompletableFuture.delayedExecutor(drain.time().toMillis(), TimeUnit.MILLISECONDS)
                .execute(done);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
