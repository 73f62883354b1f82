package fr.stagein.platform.web;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the caller the trace's id in {@code X-Correlation-Id}: what to quote when something went wrong. */
final class CorrelationId extends OncePerRequestFilter {

    private final ObjectProvider<Tracer> tracer;

    CorrelationId(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Tracer traces = tracer.getIfAvailable();
        Span span = traces == null ? null : traces.currentSpan();
        if (span != null) {
            response.setHeader("X-Correlation-Id", span.context().traceId());
        }
        chain.doFilter(request, response);
    }
}
