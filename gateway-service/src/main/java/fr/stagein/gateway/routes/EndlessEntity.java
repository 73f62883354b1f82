package fr.stagein.gateway.routes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * The body of a stream of events. The HTTP client reads a body to its end before it closes it, so that the connection can be
 * used again; a stream has no end. Closing this one cancels the exchange with the service at once.
 */
final class EndlessEntity extends HttpEntityWrapper {

    private final Cancellable exchange;

    EndlessEntity(HttpEntity answer, Cancellable exchange) {
        super(answer);
        this.exchange = exchange;
    }

    @Override
    public InputStream getContent() throws IOException {
        return new FilterInputStream(super.getContent()) {
            @Override
            public void close() throws IOException {
                exchange.cancel();
                try {
                    super.close();
                } catch (IOException ended) {
                    // We have just cancelled it ourselves.
                }
            }
        };
    }
}
