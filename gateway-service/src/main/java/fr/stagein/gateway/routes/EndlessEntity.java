package fr.stagein.gateway.routes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * An answer that does not end. The client reads what it closes to its end, so that the connection can be used again; of a
 * stream that would be for as long as the service goes on. Closed, this one ends the exchange with the service at once.
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
                    // By us, just now.
                }
            }
        };
    }
}
