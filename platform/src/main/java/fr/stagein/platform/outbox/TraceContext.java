package fr.stagein.platform.outbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.namastack.outbox.context.OutboxContextProvider;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** Saves the trace in which an event was recorded (W3C {@code traceparent}) with the event. */
final class TraceContext implements OutboxContextProvider {

    private final ObjectProvider<Tracer> tracer;
    private final ObjectProvider<Propagator> propagator;

    TraceContext(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    @Override
    public Map<String, String> provide() {
        Map<String, String> carrier = new HashMap<>();
        Tracer traces = tracer.getIfAvailable();
        Span span = traces == null ? null : traces.currentSpan();
        if (span != null) {
            propagator.ifAvailable(
                    p -> p.inject(span.context(), carrier, (into, name, value) -> carrier.put(name, value)));
        }
        return carrier;
    }
}
